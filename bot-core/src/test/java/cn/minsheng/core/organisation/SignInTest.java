package cn.minsheng.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.audit.VerifyAudit;
import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.demo.district.DemoDistrict;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SignInTest {
    private static final UnitCode JIEFANGLU = new UnitCode("jiefanglu");
    private static final UnitCode HEPINGLU = new UnitCode("hepinglu");
    private static final UnitCode DAOXI = new UnitCode("daoxi");

    private final OrganisationFixture organisation;

    SignInTest(Schema schema) {
        organisation = new OrganisationFixture(schema);
    }

    @AfterEach
    void close() {
        organisation.close();
    }

    @Test
    void name_and_password_that_belong_together_sign_in() {
        organisation.loadDemo();

        assertThat(organisation.signIn("jiefanglu", DemoDistrict.PASSWORD))
                .isInstanceOfSatisfying(Attempt.Done.class, done -> {
                    Viewer viewer = (Viewer) done.value();
                    assertThat(viewer.role()).isEqualTo(Role.STREET);
                    assertThat(viewer.unit()).isEqualTo(JIEFANGLU);
                    assertThat(viewer.units()).isEqualTo(Set.of(JIEFANGLU, HEPINGLU, DAOXI));
                });
        assertThat(organisation
                        .sql()
                        .queryForList("SELECT act FROM audit_entry WHERE actor = 'jiefanglu'", String.class))
                .containsExactly("session.sign-in");
    }

    @Test
    void nobody_learns_which_of_the_two_was_wrong() {
        organisation.loadDemo();

        for (String name : List.of("jiefanglu", "nobody", "jiefanglu ", "JIEFANGLU", "")) {
            assertRefused(organisation.signIn(name, "wrong"), "session.denied");
        }
        assertRefused(organisation.signIn("jiefanglu ", DemoDistrict.PASSWORD), "session.denied");
    }

    @Test
    void a_name_is_locked_out_after_five_failures_whether_anybody_has_it_or_not() {
        organisation.loadDemo();

        for (String name : List.of("hepinglu", "nobody")) {
            for (int i = 0; i < 5; i++) {
                assertRefused(organisation.signIn(name, "wrong"), "session.denied");
            }
            assertRefused(organisation.signIn(name, DemoDistrict.PASSWORD), "session.locked");
        }
        assertThat(organisation
                        .sql()
                        .queryForList("SELECT subject FROM audit_entry WHERE act = 'session.lock-out'", String.class))
                .containsExactly("hepinglu");
        assertThat(organisation.signIn("daoxi", DemoDistrict.PASSWORD)).isInstanceOf(Attempt.Done.class);
        organisation.clock().forward(Duration.ofMinutes(15));
        assertThat(organisation.signIn("hepinglu", DemoDistrict.PASSWORD)).isInstanceOf(Attempt.Done.class);
        assertThat(organisation.get(VerifyAudit.class).verify().firstBroken()).isNull();
    }

    @Test
    void a_success_forgets_the_failures_before_it_and_so_does_time() {
        organisation.loadDemo();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertRefused(organisation.signIn("hepinglu", "wrong"), "session.denied");
            }
            if (round == 1) {
                organisation.clock().forward(Duration.ofMinutes(16));
            } else {
                assertThat(organisation.signIn("hepinglu", DemoDistrict.PASSWORD))
                        .isInstanceOf(Attempt.Done.class);
            }
        }
    }

    @Test
    void failures_that_come_at_once_are_all_counted() throws Exception {
        SignInFailures failures = organisation.get(SignInFailures.class);

        List<Boolean> locked = OrganisationFixture.atOnce(
                5, () -> failures.count("hepinglu", organisation.clock().instant()));

        assertThat(locked).containsOnlyOnce(true);
        assertThat(failures.lockedAt("hepinglu", organisation.clock().instant()))
                .isTrue();
    }

    @Test
    void made_up_names_do_not_pile_up() {
        SignInFailures failures = organisation.get(SignInFailures.class);
        IntStream.range(0, 20)
                .forEach(
                        i -> failures.count("made-up-" + i, organisation.clock().instant()));

        organisation.clock().forward(Duration.ofDays(2));
        failures.count("hepinglu", organisation.clock().instant());

        assertThat(organisation.sql().queryForObject("SELECT COUNT(*) FROM sign_in_failure", Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_post_that_ended_opens_nothing_any_more() {
        organisation.loadDemo();
        FindViewer findViewer = organisation.get(FindViewer.class);
        StaffRegister staff = organisation.get(StaffRegister.class);
        Instant before = organisation.clock().instant();
        organisation.clock().forward(Duration.ofDays(30));

        staff.appoint("hepinglu", Role.WORKER, DAOXI, organisation.clock().instant());

        assertThat(findViewer.find("hepinglu")).map(Viewer::unit).contains(DAOXI);
        assertThat(staff.holderAt("hepinglu", before))
                .map(StaffRegister.Holder::unit)
                .contains(HEPINGLU);
        organisation
                .sql()
                .update(
                        "UPDATE post SET valid_to = ? WHERE valid_to IS NULL",
                        Timestamp.from(organisation.clock().instant()));
        assertThat(findViewer.find("hepinglu")).isEmpty();
        assertRefused(organisation.signIn("hepinglu", DemoDistrict.PASSWORD), "session.denied");
    }

    @Test
    void there_is_one_first_administrator_and_the_name_of_another_is_not_taken_over() {
        FirstAdministrator firstAdministrator = organisation.get(FirstAdministrator.class);
        assertThatThrownBy(() -> firstAdministrator.appoint("root", "a long password"))
                .hasMessageContaining("organisation.yml");
        DistrictDescription demo = DemoDistrict.description();
        organisation
                .get(LoadDistrict.class)
                .load(new DistrictDescription(demo.units(), demo.staff().subList(1, 9), demo.rooms(), demo.members()));

        assertThat(firstAdministrator.appoint("hepinglu", "a long password")).isFalse();
        assertThat(firstAdministrator.appoint("root", "a long password")).isTrue();
        assertThat(firstAdministrator.appoint("second", "a long password")).isFalse();

        assertThat(organisation.signIn("root", "a long password"))
                .isInstanceOfSatisfying(
                        Attempt.Done.class,
                        done -> assertThat(((Viewer) done.value()).role()).isEqualTo(Role.ADMINISTRATOR));
        assertRefused(organisation.signIn("hepinglu", "a long password"), "session.denied");
    }

    private static void assertRefused(Attempt<Viewer> attempt, String code) {
        assertThat(attempt).isEqualTo(Attempt.refused(code));
    }
}
