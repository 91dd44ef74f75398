package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.Role;
import cn.minsheng.core.organisation.StaffRegister;
import cn.minsheng.demo.simulator.SettableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

@HttpTest
class SignInTest {
    private static final String WRONG = "{\"username\":\"daoxi\",\"password\":\"wrong\"}";

    private final House house;
    private final SettableClock clock;
    private final StaffRegister register;
    private final PasswordEncoder encoder;
    private final JdbcTemplate sql;

    SignInTest(House house, SettableClock clock, StaffRegister register, PasswordEncoder encoder, JdbcTemplate sql) {
        this.house = house;
        this.clock = clock;
        this.register = register;
        this.encoder = encoder;
        this.sql = sql;
    }

    @Test
    void a_worker_signs_in_and_is_told_who_he_is() {
        Answer answer = house.stranger("hepinglu").signIn(Staff.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/user/username").asString()).isEqualTo("hepinglu");
        assertThat(answer.json().at("/user/name").asString()).isEqualTo("李工");
        assertThat(answer.json().path("unit").asString()).isEqualTo("和平路社区");
        assertThat(answer.json().path("unitCode").asString()).isEqualTo("hepinglu");
        assertThat(answer.json().path("role").asString()).isEqualTo("WORKER");
        assertThat(answer.json().path("roleName").asString()).isEqualTo("社区工作人员");
        assertThat(answer.json().path("permissions").isArray()).isTrue();
    }

    @Test
    void every_demo_person_can_sign_in() {
        for (String name :
                "admin xunchaban xuanchuan jiefanglu hepinglu daoxi doufuying xiangyang hongqibei".split(" ")) {
            assertThat(house.stranger(name).signIn(Staff.PASSWORD).status())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_cookies_are_closed_to_scripts_and_to_other_sites() {
        Answer answer = house.stranger("hepinglu").signIn(Staff.PASSWORD);
        assertThat(answer.setCookie(Browser.SESSION))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("Secure");
        assertThat(answer.setCookie(Browser.TOKEN))
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContain("HttpOnly");
    }

    @Test
    void behind_a_proxy_with_https_the_cookies_travel_over_https_alone() {
        Browser browser = house.browser();
        browser.get("/api/me");
        Answer answer = browser.call(
                "POST",
                "/api/session",
                "{\"username\":\"hepinglu\",\"password\":\"minsheng-demo\"}",
                Map.of(Browser.TOKEN_HEADER, browser.cookie(Browser.TOKEN), "X-Forwarded-Proto", "https"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookie(Browser.SESSION)).contains("Secure");
        assertThat(answer.setCookie(Browser.TOKEN)).contains("Secure");
        assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_answered_alike() {
        Answer password = house.browser().post("/api/session", "{\"username\":\"hongqibei\",\"password\":\"wrong\"}");
        Answer name = house.browser().post("/api/session", "{\"username\":\"nobody-here\",\"password\":\"wrong\"}");
        assertThat(password.status()).isEqualTo(401);
        assertThat(password.code()).isEqualTo("session.denied");
        assertThat(name.body()).isEqualTo(password.body());
        assertThat(name.setCookie(Browser.SESSION)).isEmpty();
    }

    @Test
    void repeated_failures_lock_the_name_out_even_for_the_right_password_until_time_has_passed() {
        Browser browser = house.browser();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.post("/api/session", WRONG).status()).isEqualTo(401);
        }
        Answer locked = house.stranger("daoxi").signIn(Staff.PASSWORD);
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.code()).isEqualTo("session.locked");
        clock.forward(Duration.ofMinutes(16));
        assertThat(house.stranger("daoxi").signIn(Staff.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_session_that_somebody_planted_is_not_taken_over() {
        Staff staff = house.stranger("hepinglu");
        staff.setCookie(Browser.SESSION, "cGxhbnRlZC1ieS1zb21lYm9keQ==");
        staff.signedIn();
        String first = staff.cookie(Browser.SESSION);
        assertThat(first).isNotEqualTo("cGxhbnRlZC1ieS1zb21lYm9keQ==");

        staff.signedIn();
        assertThat(staff.cookie(Browser.SESSION)).isNotEqualTo(first);
        Browser old = house.browser();
        old.setCookie(Browser.SESSION, first);
        assertThat(old.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void who_signs_out_is_out_in_every_window_with_that_session() {
        Staff staff = house.stranger("hepinglu").signedIn();
        String session = staff.cookie(Browser.SESSION);
        assertThat(staff.delete("/api/session").status()).isEqualTo(204);
        Browser other = house.browser();
        other.setCookie(Browser.SESSION, session);
        assertThat(other.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void signing_in_and_out_is_audited() {
        Staff staff = house.stranger("hepinglu").signedIn();
        staff.delete("/api/session");
        assertThat(sql.queryForList(
                        "SELECT act FROM audit_entry WHERE actor = 'hepinglu' ORDER BY id DESC LIMIT 2", String.class))
                .containsExactly("session.sign-out", "session.sign-in");
    }

    @Test
    void a_post_that_ended_opens_nothing_from_that_moment_on() {
        register.add("leaving", "离任", encoder.encode(Staff.PASSWORD), clock.instant());
        register.appoint("leaving", Role.WORKER, new UnitCode("daoxi"), clock.instant());
        Staff leaving = house.stranger("leaving").signedIn();
        assertThat(leaving.get("/api/me").status()).isEqualTo(200);
        sql.update(
                "UPDATE post SET valid_to = valid_from WHERE staff_id = (SELECT id FROM staff WHERE username = 'leaving')");
        assertThat(leaving.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_body_that_lacks_something_or_has_too_much_is_refused_by_name() {
        Answer lacking = house.browser().post("/api/session", "{\"username\":\"hepinglu\"}");
        assertThat(lacking.status()).isEqualTo(400);
        assertThat(lacking.json().at("/fields/password").asString()).isNotEmpty();
        Answer more = house.browser().post("/api/session", "{\"username\":\"a\",\"password\":\"b\",\"remember\":true}");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().at("/fields/remember").asString()).isNotEmpty();
        assertThat(house.browser().post("/api/session", "{").code()).isEqualTo("request.unreadable");
    }
}
