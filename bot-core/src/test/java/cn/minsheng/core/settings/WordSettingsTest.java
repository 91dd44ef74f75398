package cn.minsheng.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordSettingsTest {
    private static final Taxonomy TAXONOMY = SettingsFiles.shipped().read("taxonomy.yml", Taxonomy.class);

    @Test
    void clocks_follow_the_rule_of_the_table() {
        assertThat(leaf("A1").clock(false, false, Kind.HELP)).isEqualTo(ClockClass.PLAIN);
        assertThat(leaf("F3").clock(true, false, Kind.EMERGENCY)).isEqualTo(ClockClass.NOW);
        assertThat(leaf("H2").clock(false, false, Kind.CONSULT)).isEqualTo(ClockClass.ASK);
        assertThat(leaf("H2").clock(false, false, Kind.COMPLAINT)).isEqualTo(ClockClass.COMPLAINT);
        assertThat(leaf("L4").clock(false, true, Kind.REPORT)).isEqualTo(ClockClass.INSPECTION);
        assertThat(leaf("L4").clock(false, false, Kind.COMPLAINT)).isEqualTo(ClockClass.PLAIN);
        assertThat(leaf("K2").clock(false, false, Kind.COMPLAINT)).isEqualTo(ClockClass.COMPLAINT);
    }

    @Test
    void secrecy_follows_the_rule_of_the_table() {
        assertThat(TAXONOMY.confidential(new Category("L1"), false)).isTrue();
        assertThat(TAXONOMY.confidential(new Category("K3"), false)).isTrue();
        assertThat(TAXONOMY.confidential(new Category("J1"), false)).isFalse();
        assertThat(TAXONOMY.confidential(new Category("J1"), true)).isTrue();
        assertThat(TAXONOMY.confidential(new Category("A1"), true)).isFalse();
    }

    @Test
    void a_wrong_file_says_what_is_wrong(@TempDir Path own) throws IOException {
        assertThatThrownBy(() -> changed(own, "code: A2", "code: A1")).hasMessageContaining("A1 stands twice");
        assertThatThrownBy(() -> changed(own, "sureFrom: 0.84", "sureFrom: 9")).hasMessageContaining("sureFrom");
        assertThatThrownBy(() -> changed(own, "sureFrom: 0.84", "sureFrom: 0.84\nsureForm: 0.9"))
                .hasMessageContaining("sureForm");
        assertThatThrownBy(() -> changed(own, "clocks: [PLAIN]", "clocks: []")).hasMessageContaining("clocks of A1");
    }

    private static Taxonomy changed(Path own, String from, String to) throws IOException {
        try (InputStream in = SettingsFiles.class.getResourceAsStream("/minsheng-config/taxonomy.yml")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            Files.writeString(own.resolve("taxonomy.yml"), text.replace(from, to));
        }
        return SettingsFiles.of(own).read("taxonomy.yml", Taxonomy.class);
    }

    private static Taxonomy.Leaf leaf(String code) {
        return TAXONOMY.leaf(new Category(code)).orElseThrow();
    }
}
