package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address × every role × no role 权限表. An address that is not in the table fails the build. */
@HttpTest
class WhoMayTest {
    private static final List<String> PEOPLE =
            List.of("hepinglu", "xiangyang", "jiefanglu", "doufuying", "xunchaban", "xuanchuan", "admin");

    /** Who sees a case on the list of 和平路社区. */
    private static final Set<String> SEE_IT = Set.of("hepinglu", "jiefanglu", "xunchaban");

    private static final int NOBODYS_VERSION = 9_999;
    private static final String VERSION = "\"version\":" + NOBODYS_VERSION;
    private static final String PLAIN = "{" + VERSION + "}";
    private static final String REASON = "{" + VERSION + ",\"reason\":\"不归我们管\"}";
    private static final String UNIT = "{" + VERSION + ",\"unit\":\"daoxi\"}";
    private static final String TEXT = "{" + VERSION + ",\"text\":\"已联系\"}";

    /** One row: what staff get who see the case, or who are staff at all where it is about no case. */
    private record Row(String address, String body, int seen, boolean ofCase) {
        String method() {
            return address.split(" ")[0];
        }

        String path(String number) {
            return address.split(" ")[1].replace("{number}", number).replace("{id}", "none");
        }

        int expected(String person) {
            return !ofCase || SEE_IT.contains(person) ? seen : 404;
        }
    }

    private static final List<Row> TABLE = table();

    private final House house;
    private final RequestMappingHandlerMapping mapping;

    WhoMayTest(House house, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.house = house;
        this.mapping = mapping;
    }

    private static List<Row> table() {
        List<Row> rows = new ArrayList<>();
        for (String read : List.of("me", "tickets", "overview", "units", "categories")) {
            rows.add(new Row("GET /api/" + read, "", 200, false));
        }
        rows.add(new Row("GET /v3/api-docs", "", 200, false));
        rows.add(new Row("GET /v3/api-docs.yaml", "", 200, false));
        rows.add(new Row("GET /api/tickets/{number}", "", 200, true));
        // none of this case: 404 for everybody; who sees a picture is shown by ScenarioTest
        rows.add(new Row("GET /api/tickets/{number}/attachments/{id}", "", 404, true));
        acts(rows, PLAIN, 409, "accept", "sign", "approve");
        acts(rows, REASON, 409, "refuse", "return", "reject", "reopen", "close");
        acts(rows, UNIT, 409, "dispatch", "arbitrate");
        acts(rows, TEXT, 409, "note");
        acts(rows, "{" + VERSION + ",\"text\":\"已修好\",\"final\":true}", 409, "reply");
        acts(rows, "{" + VERSION + ",\"category\":\"A1\"}", 409, "correct");
        acts(rows, PLAIN, 409, "pause", "resume", "extend", "merge", "unmerge", "split", "hand-over", "submit");
        return rows;
    }

    private static void acts(List<Row> rows, String body, int seen, String... actions) {
        for (String action : actions) {
            rows.add(new Row("POST /api/tickets/{number}/" + action, body, seen, true));
        }
    }

    @Test
    void every_address_of_the_console_is_in_the_table() {
        Set<String> known = TABLE.stream().map(Row::address).collect(Collectors.toCollection(TreeSet::new));
        // These two have tests of their own: they make and end sessions.
        known.addAll(Set.of("POST /api/session", "DELETE /api/session"));
        assertThat(addresses("/api/", "/v3/")).isEqualTo(known);
    }

    @Test
    void whatever_else_there_is_belongs_to_wechat_or_to_the_demo() {
        Set<String> others = addresses("/");
        others.removeAll(addresses("/api/", "/v3/", "/wechat/", "/simulator"));
        assertThat(others).allMatch(address -> address.endsWith(" /error"));
    }

    @TestFactory
    List<DynamicTest> no_role_gets_401_everywhere() {
        Ticket lamp = house.lampAt("hepinglu");
        Browser nobody = house.browser();
        return each(row -> {
            Answer answer = ask(nobody, row, lamp);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("session.none");
        });
    }

    @TestFactory
    List<DynamicTest> each_role_gets_what_it_may_see_and_404_for_the_rest() {
        Ticket lamp = house.lampAt("hepinglu");
        return each(row -> {
            for (String person : PEOPLE) {
                Answer answer = ask(house.staff(person), row, lamp);
                assertThat(answer.status()).as("%s: %s", person, answer).isEqualTo(row.expected(person));
            }
        });
    }

    @TestFactory
    List<DynamicTest> without_the_token_nothing_is_changed_by_anybody() {
        Ticket lamp = house.lampAt("hepinglu");
        return TABLE.stream()
                .filter(row -> !row.method().equals("GET"))
                .map(row -> DynamicTest.dynamicTest(row.address(), () -> {
                    Staff staff = house.staff("hepinglu");
                    String path = row.path(lamp.number().value());
                    assertThat(staff.call(row.method(), path, row.body(), Map.of())
                                    .code())
                            .isEqualTo("csrf.wrong");
                    assertThat(staff.call(row.method(), path, row.body(), Map.of(Browser.TOKEN_HEADER, "x"))
                                    .status())
                            .isEqualTo(403);
                }))
                .toList();
    }

    private interface Check {
        void on(Row row);
    }

    private static List<DynamicTest> each(Check check) {
        return TABLE.stream()
                .map(row -> DynamicTest.dynamicTest(row.address(), () -> check.on(row)))
                .toList();
    }

    private static Answer ask(Browser browser, Row row, Ticket ticket) {
        String path = row.path(ticket.number().value());
        return row.method().equals("GET") ? browser.get(path) : browser.unsafe(row.method(), path, row.body());
    }

    private Set<String> addresses(String... beginnings) {
        Set<String> found = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String path : info.getPatternValues()) {
                if (List.of(beginnings).stream().anyMatch(path::startsWith)) {
                    if (methods.isEmpty()) {
                        found.add("ANY " + path);
                    }
                    methods.forEach(method -> found.add(method + " " + path));
                }
            }
        }
        return found;
    }
}
