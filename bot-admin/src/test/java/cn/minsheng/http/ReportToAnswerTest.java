package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job: what a resident writes becomes a case, is answered, and the answer arrives. */
@HttpTest
class ReportToAnswerTest {
    private static final Pattern NUMBER = Pattern.compile("\\d{10,}");

    private final House house;

    ReportToAnswerTest(House house) {
        this.house = house;
    }

    @Test
    void a_lamp_that_is_out_is_reported_answered_and_the_answer_arrives_on_the_phone() {
        Phone phone = house.phone();
        String number = numberIn(phone.writes("和平路36号院门口路灯黑半个月了"));

        JsonNode sheet = house.staff("hepinglu").get("/api/tickets/" + number).json();
        assertThat(sheet.path("category").asString()).isEqualTo("A1");
        assertThat(sheet.path("unit").asString()).isEqualTo("和平路社区");
        assertThat(sheet.path("because").findValuesAsString("text")).isNotEmpty();
        assertThat(sheet.at("/messages/0/from").asString()).isEqualTo("resident");
        assertThat(sheet.at("/messages/0/type").asString()).isEqualTo("text");
        assertThat(sheet.at("/messages/0/text").asString()).contains("路灯黑半个月了");

        String answer = "今天上午10点已换好灯泡,现场试过,亮了。";
        Answer replied = house.staff("hepinglu")
                .act(
                        number,
                        "reply",
                        "{\"version\":" + sheet.path("version").asInt() + ",\"text\":\"" + answer
                                + "\",\"final\":true,\"acknowledged\":[\"NO_EVIDENCE\"]}");
        assertThat(replied.status()).as(replied.toString()).isEqualTo(200);
        assertThat(replied.json().path("state").asString()).isEqualTo("ANSWERED");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(phone.heard()).anyMatch(text -> text.contains(answer)));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            JsonNode after =
                    house.staff("hepinglu").get("/api/tickets/" + number).json();
            assertThat(after.at("/deliveries/0/state").asString()).isEqualTo("DELIVERED");
            assertThat(after.at("/deliveries/0/wayName").asString()).isEqualTo("客服消息");
        });
    }

    @Test
    void an_answer_with_somebodys_phone_number_is_never_sent() {
        Phone phone = house.phone();
        String number = numberIn(phone.writes("和平路36号院门口垃圾没人收"));
        Answer refused = house.staff("hepinglu")
                .act(
                        number,
                        "reply",
                        "{\"version\":1,\"text\":\"请打13812345678找王师傅,今天上午已清运。\",\"final\":true,"
                                + "\"acknowledged\":[\"PRIVATE_DATA\"]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("reply.check");
        assertThat(refused.json().path("codes").valueStream().map(JsonNode::asString))
                .contains("PRIVATE_DATA");
    }

    private static String numberIn(String answer) {
        Matcher number = NUMBER.matcher(answer);
        assertThat(number.find()).as(answer).isTrue();
        return number.group();
    }
}
