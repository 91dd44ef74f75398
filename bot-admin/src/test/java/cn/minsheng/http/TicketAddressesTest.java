package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.demo.simulator.SettableClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@HttpTest
class TicketAddressesTest {
    private final House house;
    private final SettableClock clock;

    TicketAddressesTest(House house, SettableClock clock) {
        this.house = house;
        this.clock = clock;
    }

    @Test
    void a_worker_sees_the_own_unit_a_street_its_communities_the_inspection_office_all_and_the_rest_nothing() {
        String number = house.lampAt("hepinglu").number().value();
        for (String person : List.of("hepinglu", "jiefanglu", "xunchaban")) {
            assertThat(total(house.staff(person), "?q=" + number)).as(person).isEqualTo(1);
        }
        for (String person : List.of("daoxi", "xiangyang", "doufuying", "admin", "xuanchuan")) {
            assertThat(total(house.staff(person), "?q=" + number)).as(person).isZero();
        }
        for (String person : List.of("admin", "xuanchuan")) {
            Answer none = house.staff(person).get("/api/tickets");
            assertThat(none.body()).isEqualTo("{\"items\":[],\"total\":0}");
        }
    }

    @Test
    void a_row_says_what_a_list_shows() {
        Ticket lamp = house.lampAt("hepinglu");
        JsonNode row = house.staff("hepinglu")
                .get("/api/tickets?q=" + lamp.number())
                .json()
                .at("/items/0");
        assertThat(row.path("number").asString()).isEqualTo(lamp.number().value());
        assertThat(row.path("version").asInt()).isEqualTo(lamp.version());
        assertThat(row.path("state").asString()).isEqualTo("DISPATCHED");
        assertThat(row.path("stateName").asString()).isEqualTo("待签收");
        assertThat(row.path("category").asString()).isEqualTo("A1");
        assertThat(row.path("categoryName").asString()).isEqualTo("路灯照明");
        assertThat(row.path("kind").asString()).isEqualTo("HELP");
        assertThat(row.path("kindName").asString()).isEqualTo("求助");
        assertThat(row.path("unit").asString()).isEqualTo("和平路社区");
        assertThat(row.path("unitCode").asString()).isEqualTo("hepinglu");
        assertThat(row.path("place").asString()).isEqualTo("和平路36号院门口");
        assertThat(row.path("secret").asBoolean()).isFalse();
        assertThat(row.path("channel").asString()).isEqualTo("MP");
        assertThat(row.path("dueAt").asString()).endsWith("T18:00:00+08:00");
        assertThat(row.path("receivedAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
    }

    @Test
    void filters_narrow_the_list() {
        String number = house.lampAt("hepinglu").number().value();
        Staff office = house.staff("xunchaban");
        for (String passes : List.of(
                "state=DISPATCHED",
                "state=CLOSED,DISPATCHED",
                "state=CLOSED&state=dispatched",
                "unit=hepinglu",
                "unit=jiefanglu",
                "unit=%E5%92%8C%E5%B9%B3%E8%B7%AF%E7%A4%BE%E5%8C%BA",
                "category=A1",
                "category=A",
                "channel=mp",
                "overdue=false",
                "from=2020-01-01&to=2099-12-31",
                "from=2020-01-01T00:00:00%2B08:00")) {
            assertThat(total(office, "?" + passes + "&q=" + number)).as(passes).isEqualTo(1);
        }
        for (String stops : List.of(
                "state=CLOSED",
                "unit=xiangyang",
                "category=B",
                "channel=gateway",
                "overdue=true",
                "to=2020-01-01",
                "from=2099-01-01",
                "due=today")) {
            assertThat(total(office, "?" + stops + "&q=" + number)).as(stops).isZero();
        }
    }

    @Test
    void pages_are_counted_from_zero_and_hold_at_most_two_hundred() {
        house.lampAt("daoxi");
        house.lampAt("daoxi");
        Staff worker = house.staff("daoxi");
        JsonNode first = worker.get("/api/tickets?size=1&page=0").json();
        JsonNode second = worker.get("/api/tickets?size=1&page=1").json();
        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(first.at("/items/0/number")).isNotEqualTo(second.at("/items/0/number"));
        assertThat(worker.get("/api/tickets?size=200").status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_the_name_of_the_field() {
        for (String wrong : List.of(
                "size=201",
                "size=0",
                "size=x",
                "page=-1",
                "page=1.5",
                "state=LOST",
                "unit=nowhere",
                "category=a1",
                "channel=fax",
                "from=yesterday",
                "to=2026-13-01",
                "overdue=perhaps",
                "due=tomorrow")) {
            Answer answer = house.staff("hepinglu").get("/api/tickets?" + wrong);
            String field = wrong.substring(0, wrong.indexOf('='));
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("request.invalid");
            assertThat(answer.json().path("fields").path(field).asString())
                    .as(wrong)
                    .isNotEmpty();
        }
        assertThat(house.staff("hepinglu")
                        .get("/api/tickets?from=2026-03-02&to=2026-03-01")
                        .json()
                        .path("fields")
                        .has("to"))
                .isTrue();
    }

    @Test
    void the_sheet_explains_deadlines_and_names_the_moves() {
        Ticket lamp = house.lampAt("hepinglu");
        JsonNode sheet =
                house.staff("hepinglu").get("/api/tickets/" + lamp.number()).json();
        assertThat(sheet.path("confidence").asDouble()).isEqualTo(0.94);
        assertThat(sheet.at("/timeline/0/move").asString()).isEqualTo("OPEN");
        assertThat(sheet.at("/timeline/0/actorName").asString()).isEqualTo("居民");
        assertThat(sheet.at("/timeline/2/moveName").asString()).isEqualTo("派单");
        assertThat(sheet.at("/timeline/2/text").asString()).isEqualTo("和平路社区");
        assertThat(sheet.path("deadlines").findValuesAsString("name")).contains("ACKNOWLEDGE", "CONTACT", "FINAL");
        assertThat(sheet.at("/deadlines/2/intervals/0/why").asString()).isNotEmpty();
        assertThat(sheet.path("moves").findValuesAsString("action"))
                .contains("sign", "return", "reply", "note", "correct");
        assertThat(sheet.path("messages").isArray()).isTrue();
        assertThat(sheet.path("deliveries").isArray()).isTrue();
    }

    @Test
    void an_act_answers_with_the_case_as_it_then_stands() {
        Ticket lamp = house.lampAt("hepinglu");
        Answer signed = act("hepinglu", lamp, "sign", "{\"version\":" + lamp.version() + "}");
        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.json().path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(signed.json().path("version").asInt()).isEqualTo(lamp.version() + 1);
        assertThat(signed.json().path("timeline").findValuesAsString("actorName"))
                .contains("李工");
    }

    @Test
    void a_case_that_goes_on_to_another_unit_is_still_shown_to_whoever_sent_it_there() {
        Ticket lamp = house.lampAt("hepinglu");
        Answer returned = act("hepinglu", lamp, "return", "{\"version\":1,\"reason\":\"不是我们的路\"}");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(returned.json().path("unitCode").asString()).isEqualTo("jiefanglu");
        Answer given = act("jiefanglu", lamp, "arbitrate", "{\"version\":2,\"unit\":\"大道西社区\"}");
        assertThat(given.json().path("unit").asString()).isEqualTo("大道西社区");
    }

    @Test
    void who_acts_on_an_old_version_gets_the_newer_case() {
        Ticket lamp = house.lampAt("hepinglu");
        act("hepinglu", lamp, "sign", "{\"version\":1}");
        Answer late = act("jiefanglu", lamp, "note", "{\"version\":1,\"text\":\"催一下\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ticket.stale");
        assertThat(late.json().at("/ticket/version").asInt()).isEqualTo(2);
        assertThat(late.json().at("/ticket/state").asString()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_move_that_is_not_possible_or_not_ones_own_says_which_it_is() {
        Ticket lamp = house.lampAt("hepinglu");
        assertThat(act("hepinglu", lamp, "close", "{\"version\":1,\"reason\":\"完\"}")
                        .code())
                .isEqualTo("ticket.not-possible");
        Answer street = act("jiefanglu", lamp, "sign", "{\"version\":1}");
        assertThat(street.status()).isEqualTo(403);
        assertThat(street.code()).isEqualTo("ticket.not-yours");
    }

    @Test
    void what_an_act_lacks_or_has_too_much_is_refused_with_the_name_of_the_field() {
        Ticket lamp = house.lampAt("hepinglu");
        refused(lamp, "sign", "{}", "version");
        refused(lamp, "sign", "{\"version\":null}", "version");
        refused(lamp, "sign", "{\"version\":-1}", "version");
        refused(lamp, "sign", "{\"version\":\"one\"}", "version");
        refused(lamp, "sign", "{\"version\":1,\"force\":true}", "force");
        refused(lamp, "return", "{\"version\":1}", "reason");
        refused(lamp, "return", "{\"version\":1,\"reason\":\"  \"}", "reason");
        refused(lamp, "note", "{\"version\":1,\"text\":\"" + "长".repeat(4001) + "\"}", "text");
        refused(lamp, "reply", "{\"version\":1,\"final\":true}", "text");
        refused(lamp, "reply", "{\"version\":1,\"text\":\"好\"}", "final");
        refused(lamp, "reply", "{\"version\":1,\"text\":\"好\",\"final\":true,\"attachments\":[\"a\"]}", "attachments");
        refused(lamp, "arbitrate", "{\"version\":1,\"unit\":\"nowhere\"}", "unit");
        refused(lamp, "correct", "{\"version\":1}", "category");
        refused(lamp, "correct", "{\"version\":1,\"category\":\"Z9\"}", "category");
        assertThat(act("hepinglu", lamp, "sign", "not json").code()).isEqualTo("request.unreadable");
        assertThat(house.staff("hepinglu")
                        .post("/api/tickets/" + lamp.number() + "/sign", "")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void four_thousand_characters_are_a_note() {
        Ticket lamp = house.lampAt("hepinglu");
        assertThat(act("hepinglu", lamp, "note", "{\"version\":1,\"text\":\"" + "长".repeat(4000) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_not_open_yet_says_so_and_what_nobody_knows_does_not_exist() {
        Ticket lamp = house.lampAt("hepinglu");
        assertThat(act("hepinglu", lamp, "pause", "{\"version\":1}").code()).isEqualTo("action.not-yet");
        Answer unknown = act("hepinglu", lamp, "explode", "{\"version\":1}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("address.unknown");
        Answer noNumber = house.staff("hepinglu").get("/api/tickets/abc");
        assertThat(noNumber.status()).isEqualTo(404);
        assertThat(noNumber.code()).isEqualTo("ticket.unknown");
    }

    @Test
    void the_overview_counts_what_the_lists_show() {
        house.lampAt("hongqibei");
        Staff worker = house.staff("hongqibei");
        JsonNode counts = worker.get("/api/overview").json();
        assertThat(counts.path("toSign").asLong()).isEqualTo(total(worker, "?state=DISPATCHED"));
        assertThat(counts.path("overdue").asLong()).isEqualTo(total(worker, "?overdue=true"));
        assertThat(counts.path("dueToday").asLong()).isEqualTo(total(worker, "?due=today"));
        for (String name : List.of("new", "inProgress", "toReview", "answered", "returned")) {
            assertThat(counts.path(name).isNumber()).as(name).isTrue();
        }
    }

    @Test
    void units_and_categories_can_be_chosen_by_name() {
        Staff worker = house.staff("hepinglu");
        assertThat(worker.get("/api/units").json().findValuesAsString("name")).contains("和平路社区", "豆腐营街道");
        assertThat(worker.get("/api/categories").json().findValuesAsString("code"))
                .contains("A1", "E1", "J2");
    }

    private void refused(Ticket ticket, String action, String body, String field) {
        Answer answer = act("hepinglu", ticket, action, body);
        assertThat(answer.status()).as("%s %s", action, answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.invalid");
        assertThat(answer.json().path("fields").path(field).asString())
                .as("%s %s", action, answer)
                .isNotEmpty();
    }

    private Answer act(String person, Ticket ticket, String action, String body) {
        return house.staff(person).act(ticket.number().value(), action, body);
    }

    private static long total(Staff staff, String query) {
        return staff.get("/api/tickets" + query).json().path("total").asLong(-1);
    }
}
