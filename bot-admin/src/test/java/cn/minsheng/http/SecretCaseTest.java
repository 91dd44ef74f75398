package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.ticket.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is secret does not exist for anybody but the inspection office. */
@HttpTest
class SecretCaseTest {
    private static final List<String> OTHERS = List.of("xiangyang", "doufuying", "admin", "xuanchuan", "hepinglu");

    private final House house;
    private final JdbcTemplate sql;

    SecretCaseTest(House house, JdbcTemplate sql) {
        this.house = house;
        this.sql = sql;
    }

    @Test
    void by_its_code_it_is_answered_byte_by_byte_like_a_code_that_never_existed() {
        Ticket secret = house.secret();
        String never = "999999999999";
        for (String person : OTHERS) {
            Answer hidden = house.staff(person).get("/api/tickets/" + secret.number());
            Answer nothing = house.staff(person).get("/api/tickets/" + never);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body())
                    .isEqualTo(nothing.body())
                    .doesNotContain(secret.number().value());
            assertThat(hidden.headers().map().keySet())
                    .isEqualTo(nothing.headers().map().keySet());
        }
    }

    @Test
    void acts_on_it_are_answered_like_acts_on_nothing() {
        Ticket secret = house.secret();
        for (String action : List.of("sign", "accept", "pause", "approve")) {
            for (String person : OTHERS) {
                Answer hidden = house.staff(person).act(secret.number().value(), action, "{\"version\":1}");
                Answer nothing = house.staff(person).act("999999999999", action, "{\"version\":1}");
                assertThat(hidden.status()).isEqualTo(404);
                assertThat(hidden.body()).isEqualTo(nothing.body());
            }
        }
    }

    @Test
    void their_totals_counts_and_searches_do_not_move() {
        house.lampAt("xiangyang");
        for (String person : OTHERS) {
            Staff staff = house.staff(person);
            long total = total(staff, "");
            String overview = counts(staff);
            Ticket secret = house.secret();
            assertThat(total(staff, "")).isEqualTo(total);
            assertThat(total(staff, "?q=" + secret.number())).isZero();
            assertThat(total(staff, "?unit=xunchaban")).isZero();
            assertThat(total(staff, "?category=J2")).isZero();
            assertThat(counts(staff)).isEqualTo(overview);
        }
    }

    @Test
    void the_inspection_office_sees_it_and_leaves_a_trace() {
        Ticket secret = house.secret();
        Answer seen = house.staff("xunchaban").get("/api/tickets/" + secret.number());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("secret").asBoolean()).isTrue();
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'ticket.read-secret' AND actor = 'xunchaban' AND subject = ?",
                        Integer.class,
                        secret.number().value()))
                .isEqualTo(1);
    }

    @Test
    void a_case_that_a_correction_makes_secret_is_out_of_the_units_sight_at_once() {
        Ticket lamp = house.lampAt("xiangyang");
        Staff worker = house.staff("xiangyang");
        long total = total(worker, "");
        Answer corrected = worker.act(lamp.number().value(), "correct", "{\"version\":1,\"category\":\"L1\"}");
        assertThat(corrected.status()).isEqualTo(204);
        assertThat(corrected.body()).isEmpty();
        assertThat(worker.get("/api/tickets/" + lamp.number()).status()).isEqualTo(404);
        assertThat(total(worker, "")).isEqualTo(total - 1);
        assertThat(house.staff("xunchaban").get("/api/tickets/" + lamp.number()).status())
                .isEqualTo(200);
    }

    private static long total(Staff staff, String query) {
        return staff.get("/api/tickets" + query).json().path("total").asLong();
    }

    /** Without the time of day. */
    private static String counts(Staff staff) {
        return staff.get("/api/overview").body().replaceAll(",\"now\":\"[^\"]*\"", "");
    }
}
