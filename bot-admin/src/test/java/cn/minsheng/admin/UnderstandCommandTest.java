package cn.minsheng.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.settings.SettingsFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnderstandCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LAMP = "Street lamp out at 36 Heping Rd";

    @Test
    void each_line_is_answered_in_order_with_offsets_into_the_text_as_given() throws IOException {
        List<JsonNode> answers = answers(LAMP, "{\"id\":\"m-1\",\"text\":\"call 13812345678\"}", "", "{broken");
        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).get("id").asInt()).isEqualTo(1);
        assertThat(answers.get(0).get("leaf").stringValue()).isEqualTo("A1");
        JsonNode word = answers.get(0).get("because").get(0);
        assertThat(LAMP.substring(word.get("start").asInt(), word.get("end").asInt()))
                .isEqualTo(word.get("text").stringValue());
        assertThat(answers.get(1).get("id").stringValue()).isEqualTo("m-1");
        assertThat(answers.get(1).get("private").get(0).get("type").stringValue())
                .isEqualTo("PHONE");
        assertThat(answers.get(2).get("intent").stringValue()).isEqualTo("NOISE");
        assertThat(answers.get(3).get("id").asInt()).isEqualTo(4);
    }

    private static List<JsonNode> answers(String... lines) throws IOException {
        StringWriter out = new StringWriter();
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        new UnderstandCommand(SettingsFiles.shipped()).run(in, out);
        return out.toString().lines().map(JSON::readTree).toList();
    }
}
