package cn.minsheng.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.demo.district.DemoDistrict;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class OrganisationTest {
    private static final Channel BRIDGE = new Channel(Channel.Kind.GATEWAY, "demo-bridge");
    private static final UnitCode JIEFANGLU = new UnitCode("jiefanglu");
    private static final UnitCode HEPINGLU = new UnitCode("hepinglu");
    private static final UnitCode DAOXI = new UnitCode("daoxi");

    private final OrganisationFixture organisation;

    OrganisationTest(Schema schema) {
        organisation = new OrganisationFixture(schema);
    }

    @AfterEach
    void close() {
        organisation.close();
    }

    @Test
    void the_demo_district_is_loaded_once_however_often_it_is_asked_for() {
        LoadDistrict loadDistrict = organisation.get(LoadDistrict.class);

        assertThat(loadDistrict.load(DemoDistrict.description())).isEqualTo(11 + 9 + 3 + 5);
        organisation.clock().forward(Duration.ofDays(1));
        assertThat(loadDistrict.load(DemoDistrict.description())).isZero();

        assertThat(organisation.sql().queryForObject("SELECT COUNT(*) FROM post", Long.class))
                .isEqualTo(9);
        assertThat(organisation.sql().queryForObject("SELECT COUNT(*) FROM audit_entry", Long.class))
                .isEqualTo(1);
    }

    @Test
    void two_nodes_that_load_the_same_staff_at_once_make_one_post_each() throws Exception {
        LoadDistrict loadDistrict = organisation.loadDemo();
        organisation.sql().update("DELETE FROM staff_identity");
        organisation.sql().update("DELETE FROM post");
        organisation.sql().update("DELETE FROM staff");
        StaffRegister staff = organisation.get(StaffRegister.class);
        staff.add("hepinglu", "L", "hash", organisation.clock().instant());

        OrganisationFixture.atOnce(
                6,
                () -> staff.appoint(
                        "hepinglu", Role.WORKER, HEPINGLU, organisation.clock().instant()));

        assertThat(organisation.sql().queryForObject("SELECT COUNT(*) FROM post", Long.class))
                .isEqualTo(1);
        assertThat(loadDistrict.load(DemoDistrict.description())).isEqualTo(8 + 5);
    }

    @Test
    void the_tree_is_known_from_both_ends() {
        organisation.loadDemo();
        Units units = organisation.get(Units.class);

        assertThat(units.byName("和平路社区"))
                .hasValueSatisfying(unit -> assertThat(unit.code()).isEqualTo(HEPINGLU));
        assertThat(units.streetOf(DAOXI)).map(Unit::code).contains(JIEFANGLU);
        assertThat(units.streetOf(JIEFANGLU)).map(Unit::code).contains(JIEFANGLU);
        assertThat(units.streetOf(units.inspection().code())).isEmpty();
        assertThat(units.below(JIEFANGLU)).containsExactlyInAnyOrder(JIEFANGLU, HEPINGLU, DAOXI);
        assertThat(units.below(new UnitCode("nowhere"))).isEmpty();
        assertThat(units.inspection().code()).isEqualTo(new UnitCode("xunchaban"));
        assertThat(units.district()).map(Unit::name).contains("北关区");
    }

    @Test
    void a_unit_that_ended_is_not_there_any_more_but_was() {
        organisation.loadDemo();
        UnitRegister register = organisation.get(UnitRegister.class);
        Instant ended = organisation.clock().instant().plus(Duration.ofDays(2));
        organisation.sql().update("UPDATE unit SET valid_to = ? WHERE code = 'daoxi'", Timestamp.from(ended));

        assertThat(register.unitsAt(ended.minusMillis(1)))
                .extracting(Unit::code)
                .contains(DAOXI);
        assertThat(register.unitsAt(ended)).extracting(Unit::code).doesNotContain(DAOXI);
        assertThat(register.unitsAt(organisation.clock().instant().minusMillis(1)))
                .isEmpty();

        Units units = organisation.get(Units.class);
        assertThat(units.byCode(DAOXI)).isPresent();
        organisation.clock().forward(Duration.ofDays(2));
        assertThat(units.byCode(DAOXI)).isEmpty();
    }

    @Test
    void memory_goes_on_serving_while_the_database_is_away() {
        organisation.loadDemo();
        Rooms rooms = organisation.get(Rooms.class);
        organisation.sql().execute("RENAME TABLE room TO room_away");
        try {
            organisation.clock().forward(Duration.ofMinutes(10));

            assertThat(rooms.find(BRIDGE, "room-heping")).isPresent();
        } finally {
            organisation.sql().execute("RENAME TABLE room_away TO room");
        }
    }

    @Test
    void groups_and_their_known_members_are_found_by_the_bridges_ids() {
        organisation.loadDemo();
        Rooms rooms = organisation.get(Rooms.class);
        KnownStaff knownStaff = organisation.get(KnownStaff.class);

        assertThat(rooms.find(BRIDGE, "room-heping"))
                .contains(new Room(BRIDGE, "room-heping", "和平路社区民声监督服务群", HEPINGLU, "owner-heping"));
        assertThat(rooms.find(new Channel(Channel.Kind.GATEWAY, "other"), "room-heping"))
                .isEmpty();
        assertThat(rooms.all()).hasSize(3);
        assertThat(knownStaff.find(BRIDGE, "liu")).map(StaffMember::title).contains("网格员");
        assertThat(knownStaff.find(BRIDGE, "shuji-xy")).map(StaffMember::unit).contains(new UnitCode("xiangyang"));
        assertThat(knownStaff.find(BRIDGE, "owner-hongqibei")).isPresent();
        assertThat(knownStaff.find(BRIDGE, "LIU")).isEmpty();
        assertThat(knownStaff.find(BRIDGE, "zhao")).isEmpty();
    }

    @Test
    void a_description_that_changed_is_taken_over_and_passwords_are_left_alone() {
        LoadDistrict loadDistrict = organisation.loadDemo();
        DistrictDescription demo = DemoDistrict.description();
        var moved = new DistrictDescription.DescribedStaff("hepinglu", "L", Role.WORKER, "daoxi", "other", null);
        var renamed = new DistrictDescription.DescribedRoom(
                "gateway:demo-bridge", "room-heping", "new name", "hepinglu", null);

        int changed =
                loadDistrict.load(new DistrictDescription(demo.units(), List.of(moved), List.of(renamed), List.of()));

        assertThat(changed).isEqualTo(2);
        assertThat(organisation.signIn("hepinglu", DemoDistrict.PASSWORD))
                .isInstanceOfSatisfying(
                        Attempt.Done.class,
                        done -> assertThat(((Viewer) done.value()).unit()).isEqualTo(DAOXI));
        assertThat(organisation.get(Rooms.class).find(BRIDGE, "room-heping"))
                .contains(new Room(BRIDGE, "room-heping", "new name", HEPINGLU, null));
        assertThat(organisation.get(KnownStaff.class).find(BRIDGE, "liu")).isPresent();
    }
}
