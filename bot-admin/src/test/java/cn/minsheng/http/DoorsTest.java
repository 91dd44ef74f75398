package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which addresses are there, for whom, and what browsers are told about them. */
@HttpTest
class DoorsTest {
    private final House house;

    DoorsTest(House house) {
        this.house = house;
    }

    @Test
    void what_is_nobodys_address_does_not_exist() {
        Browser nobody = house.browser();
        for (String path : List.of("/nothing", "/error", "/swagger-ui/index.html", "/h5/", "/v2/api-docs", "/.env")) {
            Answer answer = nobody.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).as(path).isEqualTo("address.unknown");
        }
    }

    @Test
    void an_address_of_the_console_that_is_not_there_is_hidden_from_strangers_and_404_for_staff() {
        assertThat(house.browser().get("/api/nothing").status()).isEqualTo(401);
        assertThat(house.staff("hepinglu").get("/api/nothing").code()).isEqualTo("address.unknown");
        assertThat(house.staff("hepinglu").post("/api/nothing", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_wrong_method_or_a_wrong_kind_of_body_is_a_problem_too() {
        Staff staff = house.staff("hepinglu");
        Answer method = staff.unsafe("PUT", "/api/me", "{}");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.isProblem()).isTrue();
        Answer kind = staff.call(
                "POST",
                "/api/session",
                "username=a",
                Map.of(Browser.TOKEN_HEADER, staff.cookie(Browser.TOKEN), "Content-Type", "text/plain"));
        assertThat(kind.status()).isEqualTo(415);
        assertThat(kind.isProblem()).isTrue();
        assertThat(kind.json().path("detail").asString()).isNotEmpty();
    }

    @Test
    void a_crooked_address_is_refused_as_a_problem_too() {
        for (String crooked : List.of("/api//me", "/api/me;x=1", "/api/%2e%2e/me", "/console/..%2fapplication.yml")) {
            Answer answer = house.browser().get(crooked);
            assertThat(answer.status()).as(crooked).isEqualTo(400);
            assertThat(answer.body()).as(crooked).doesNotContain("Exception", "Tomcat");
        }
        assertThat(house.browser().get("/api//me").isProblem()).isTrue();
    }

    @Test
    void every_view_of_the_console_is_the_page_and_a_file_that_is_missing_is_missing() {
        assumeThat(getClass().getResource("/static/console/index.html")).isNotNull();
        String page = house.browser().get("/console/").body();
        assertThat(house.browser().get("/console/tickets/2603020163").body()).isEqualTo(page);
        assertThat(house.browser().get("/console/assets/nothing.js").status()).isEqualTo(404);
    }

    @Test
    void data_is_never_kept_and_never_framed() {
        Answer answer = house.staff("hepinglu").get("/api/tickets");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(house.browser().get("/api/me").header("Cache-Control")).contains("no-store");
    }

    @Test
    void pages_are_open_and_let_no_foreign_script_in() {
        Answer page = house.browser().get("/console/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.setCookies()).isEmpty();
        assertThat(house.browser().get("/").header("Location")).endsWith("/console/");
    }

    @Test
    void wechats_door_has_no_session_no_token_and_no_browsers_headers() {
        Answer answer =
                house.browser().call("POST", "/wechat/mp/unknown", "<xml/>", Map.of("Content-Type", "text/xml"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.isProblem()).isFalse();
        assertThat(answer.setCookies()).isEmpty();
        assertThat(answer.header("X-Frame-Options")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEmpty();
    }

    @Test
    void health_and_figures_are_on_the_operators_port_alone() {
        Browser operators = new Browser(house.operatorsAddress());
        Answer health = operators.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(operators.get("/actuator/prometheus").body()).contains("http_server_requests");
        for (String closed : List.of("/actuator/env", "/actuator/heapdump", "/actuator", "/api/me")) {
            assertThat(operators.get(closed).status()).as(closed).isIn(401, 404);
        }
        for (String path : List.of("/actuator/health", "/actuator/prometheus")) {
            assertThat(house.browser().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_demo_has_its_simulator() {
        assertThat(house.browser().get("/simulator/log").status()).isEqualTo(200);
    }
}
