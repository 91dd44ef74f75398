package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The token against forged requests, exactly as outside programs rely on it. */
@HttpTest
class ForgedRequestTest {
    private static final String RIGHT = "{\"username\":\"hepinglu\",\"password\":\"minsheng-demo\"}";

    private final House house;

    ForgedRequestTest(House house) {
        this.house = house;
    }

    @Test
    void every_get_brings_the_token_also_one_that_is_refused_and_one_that_had_it() {
        Browser browser = house.browser();
        Answer first = browser.get("/api/me");
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.setCookie(Browser.TOKEN)).isNotEmpty();
        String token = browser.cookie(Browser.TOKEN);
        Answer second = browser.get("/api/tickets");
        assertThat(second.setCookies().stream()
                        .filter(line -> line.startsWith(Browser.TOKEN))
                        .count())
                .isEqualTo(1);
        assertThat(browser.cookie(Browser.TOKEN)).isEqualTo(token);
        assertThat(house.staff("hepinglu").get("/api/no-such").setCookie(Browser.TOKEN))
                .isNotEmpty();
    }

    @Test
    void an_unsafe_request_without_the_token_or_with_another_one_is_refused() {
        Browser browser = house.browser();
        browser.get("/api/me");
        Answer without = browser.call("POST", "/api/session", RIGHT, Map.of());
        Answer another = browser.call(
                "POST", "/api/session", RIGHT, Map.of(Browser.TOKEN_HEADER, "00000000-0000-0000-0000-000000000000"));
        for (Answer refused : new Answer[] {without, another}) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("csrf.wrong");
        }
        assertThat(browser.cookie(Browser.SESSION)).isEmpty();
    }

    @Test
    void a_token_in_the_address_is_no_token() {
        Browser browser = house.browser();
        browser.get("/api/me");
        Answer answer = browser.call("POST", "/api/session?_csrf=" + browser.cookie(Browser.TOKEN), RIGHT, Map.of());
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void it_changes_at_sign_in_and_the_old_one_is_worth_nothing() {
        Staff staff = house.stranger("hepinglu");
        staff.get("/api/me");
        String before = staff.cookie(Browser.TOKEN);
        staff.signedIn();
        assertThat(staff.cookie(Browser.TOKEN)).isNotEmpty().isNotEqualTo(before);
        Answer answer = staff.call("DELETE", "/api/session", null, Map.of(Browser.TOKEN_HEADER, before));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(staff.delete("/api/session").status()).isEqualTo(204);
    }
}
