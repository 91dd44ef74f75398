package cn.minsheng.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.TestClock;
import cn.minsheng.core.WholeCore;
import cn.minsheng.core.intake.IncomingMessage.Type;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ReceiveMessageTest {
    private static final Channel MP = new Channel(Channel.Kind.MP, "wx-test");
    private static final Channel BRIDGE = new Channel(Channel.Kind.GATEWAY, "demo-bridge");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WITH_BODY = "message WHERE raw_sealed IS NOT NULL";
    private static final String LAMP = "和平路36号院门口路灯黑半个月了";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-06T13:14:00Z"));
    private final Schema schema;
    private final WholeCore core;
    private final List<GroupCommit> nodes = new ArrayList<>();
    private int next;

    ReceiveMessageTest(Schema schema) {
        this.schema = schema;
        core = new WholeCore(schema, clock).emptied();
        nodes.add(core.get(GroupCommit.class));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private IncomingMessage mp(String openid, String text) {
        return message(MP, openid, null, Type.TEXT, text, String.valueOf(++next));
    }

    private IncomingMessage group(String sender, Type type, @Nullable String text) {
        return message(BRIDGE, sender, "room-heping", type, text, "g" + ++next);
    }

    private IncomingMessage message(
            Channel channel, String sender, @Nullable String room, Type type, @Nullable String text, String id) {
        return new IncomingMessage(
                channel,
                channel.key() + "|" + id + "|" + sender,
                id,
                sender,
                null,
                room,
                null,
                type,
                text,
                null,
                null,
                List.of(),
                null,
                type == Type.RECALL ? text : null,
                clock.instant(),
                clock.instant(),
                "raw".getBytes(StandardCharsets.UTF_8));
    }

    private Received.Durable received(IncomingMessage message) {
        Received received = nodes.get(0).receive(message, PATIENCE);
        assertThat(received).isInstanceOf(Received.Durable.class);
        return (Received.Durable) received;
    }

    private String outcome(Received.Durable of) {
        return core.sql()
                .queryForObject(
                        "SELECT CONCAT(outcome, COALESCE(CONCAT(' ', reason), '')) FROM message WHERE id = ?",
                        String.class,
                        of.messageId());
    }

    private long casesOf(Received.Durable... messages) {
        return Arrays.stream(messages)
                .flatMap(one -> core
                        .sql()
                        .queryForList(
                                "SELECT ticket_id FROM message_case WHERE message_id = ?", Long.class, one.messageId())
                        .stream())
                .distinct()
                .count();
    }

    @Test
    void a_report_is_a_case_with_its_number_in_the_answer_and_the_same_message_gets_the_same_answer() {
        IncomingMessage report = mp("o-1", LAMP);
        Received.Durable first = received(report);
        Received.Durable again = received(report);
        assertThat(first.replyText()).contains("2603060001").contains("路灯照明").contains("下周五前");
        assertThat(again.duplicate()).isTrue();
        assertThat(again.replyText()).isEqualTo(first.replyText());
        assertThat(core.count("message")).isEqualTo(1);
        assertThat(core.count("ticket")).isEqualTo(1);
        assertThat(outcome(first)).isEqualTo("OPENED");
    }

    @Test
    void case_4_two_nodes_that_get_one_message_at_once_make_one_case_and_give_one_answer() throws Exception {
        try (WholeCore other = new WholeCore(schema, clock)) {
            nodes.add(other.get(GroupCommit.class));
            ExecutorService people = Executors.newFixedThreadPool(40);
            List<Future<Received>> came = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                IncomingMessage one = mp("o-" + i, LAMP.replace("36", String.valueOf(i + 1)));
                for (GroupCommit node : nodes) {
                    Callable<Received> deliver = () -> node.receive(one, PATIENCE);
                    came.add(people.submit(deliver));
                }
            }
            for (int i = 0; i < came.size(); i += 2) {
                Received.Durable here = (Received.Durable) came.get(i).get();
                Received.Durable there = (Received.Durable) came.get(i + 1).get();
                assertThat(here.replyText()).isEqualTo(there.replyText()).contains("260306");
                assertThat(here.messageId()).isEqualTo(there.messageId());
            }
            people.shutdown();
        }
        assertThat(core.count("ticket")).isEqualTo(20);
        assertThat(core.sql().queryForObject("SELECT MAX(number) FROM ticket", String.class))
                .isEqualTo("2603060020");
    }

    @Test
    void a_message_that_breaks_the_decision_is_kept_spoils_no_other_and_is_worked_off_later() {
        core.sql().execute("RENAME TABLE ticket_entry TO ticket_entry_away");
        Received.Durable kept = received(mp("o-1", LAMP));
        assertThat(kept.replyText()).isNull();
        assertThat(outcome(kept)).isEqualTo("PENDING");
        assertThat(core.count("ticket")).isZero();

        core.sql().execute("RENAME TABLE ticket_entry_away TO ticket_entry");
        assertThat(core.get(WorkPending.class).runAll()).isZero();
        assertThat(outcome(kept)).isEqualTo("OPENED");
        assertThat(core.count("ticket")).isEqualTo(1);
        assertThat(core.sql().queryForObject("SELECT text FROM delivery", String.class))
                .contains("2603060001");
    }

    @Test
    void fragments_before_and_after_a_report_in_a_group_are_one_case() {
        Received.Durable well = received(group("zhao", Type.TEXT, "那个"));
        Received.Durable where = received(group("zhao", Type.TEXT, "3号楼西边"));
        assertThat(outcome(where)).isEqualTo("NO_CASE WAITING");
        Received.Durable picture = received(group("zhao", Type.IMAGE, null));
        Received.Durable chatter = received(group("zhou", Type.TEXT, "今天菜价真贵"));
        Received.Durable report = received(group("zhao", Type.TEXT, "井盖没了!!!昨晚差点掉进去"));
        clock.forward(Duration.ofMinutes(2));
        Received.Durable more = received(group("zhao", Type.IMAGE, null));

        assertThat(casesOf(where, picture, report, more)).isEqualTo(1);
        assertThat(casesOf(chatter)).isZero();
        assertThat(outcome(chatter)).isEqualTo("NO_CASE CHAT");
        assertThat(outcome(well)).isNotEqualTo("PENDING");
        assertThat(core.count("ticket")).isEqualTo(1);
        assertThat(core.sql().queryForObject("SELECT place FROM ticket", String.class))
                .contains("3号楼");
        assertThat(core.sql().queryForObject("SELECT COUNT(*) FROM delivery WHERE way = 'GROUP_LINE'", Long.class))
                .as("one acknowledgement a case, not one a fragment")
                .isEqualTo(1);
    }

    @Test
    void a_picture_alone_is_a_case_that_the_words_after_it_sort_and_send_on() {
        Received.Durable picture = received(message(MP, "o-1", null, Type.IMAGE, null, "p1"));
        assertThat(outcome(picture)).isEqualTo("OPENED");
        assertThat(core.sql().queryForObject("SELECT unit_code FROM ticket", String.class))
                .isEqualTo("xunchaban");
        clock.forward(Duration.ofMinutes(1));
        received(mp("o-1", LAMP));
        assertThat(core.sql().queryForMap("SELECT unit_code, state, category FROM ticket"))
                .containsEntry("unit_code", "hepinglu")
                .containsEntry("state", "DISPATCHED")
                .containsEntry("category", "A1");
    }

    @Test
    void one_matter_said_again_is_one_case_and_another_place_another() {
        received(mp("o-1", LAMP));
        clock.forward(Duration.ofDays(1));
        assertThat(received(mp("o-1", LAMP)).replyText()).contains("2603060001");
        received(mp("o-1", LAMP.replace("36", "18")));
        assertThat(core.count("ticket")).isEqualTo(2);
    }

    @Test
    void a_report_is_withdrawn_by_its_sender_alone() {
        received(mp("o-1", LAMP));
        received(mp("o-2", "撤回2603060001"));
        assertThat(core.sql().queryForObject("SELECT state FROM ticket", String.class))
                .isEqualTo("DISPATCHED");
        assertThat(received(mp("o-1", "撤回2603060001")).replyText()).contains("已按您的要求撤回");
        assertThat(core.sql().queryForObject("SELECT state FROM ticket", String.class))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void a_later_message_that_accuses_takes_the_case_out_of_the_units_sight() {
        received(group("chen", Type.TEXT, "36号院3号楼的垃圾没人收,臭得很"));
        clock.forward(Duration.ofMinutes(1));
        received(group("chen", Type.TEXT, "就是和平路社区书记贪污了清运的钱,他小舅子承包的"));
        assertThat(core.sql()
                        .queryForList(
                                "SELECT DISTINCT secrecy FROM ticket WHERE search_text LIKE '%书记%'", String.class))
                .containsExactly("SECRET");
        assertThat(core.sql().queryForList("SELECT text FROM delivery WHERE way = 'GROUP_LINE'", String.class))
                .noneSatisfy(line -> assertThat(line).contains("书记"));
    }

    @Test
    void bodies_as_they_came_are_gone_after_thirty_days_or_with_their_person() {
        received(mp("o-1", LAMP));
        received(mp("o-2", LAMP.replace("36", "18")));
        received(message(MP, "o-2", null, Type.UNSUBSCRIBE, null, "u2"));
        assertThat(core.count(WITH_BODY)).isEqualTo(1);
        Inbox inbox = core.get(Inbox.class);
        assertThat(inbox.deleteBodies(clock.instant())).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(inbox.deleteBodies(clock.instant())).isEqualTo(1);
        assertThat(core.count(WITH_BODY)).isZero();
    }

    @Test
    void a_case_that_becomes_secret_takes_back_what_the_group_has_not_heard_yet() {
        IncomingMessage first = group("chen", Type.TEXT, "36号院3号楼的垃圾没人收,臭得很");
        received(first);
        core.sql().update("UPDATE delivery SET next_at = '2099-01-01'");
        clock.forward(Duration.ofMinutes(1));
        received(group("chen", Type.TEXT, "不对,是8号楼,王书记把清运的钱贪污了"));
        assertThat(core.count("ticket WHERE secrecy = 'SECRET' AND number LIKE '2603%'"))
                .isEqualTo(1);
        assertThat(core.count("delivery WHERE way = 'GROUP_LINE' AND state = 'CANCELLED'"))
                .isEqualTo(1);
    }

    @Test
    void whoever_unsubscribes_is_forgotten_and_the_case_stays() {
        received(mp("o-secret", LAMP));
        IncomingMessage leaves = message(MP, "o-secret", null, Type.UNSUBSCRIBE, null, "u1");
        received(leaves);
        received(leaves);
        assertThat(core.sql()
                        .queryForList(
                                "SELECT external_id FROM resident_identity WHERE channel_key LIKE 'mp:%'",
                                String.class))
                .noneSatisfy(id -> assertThat(id).contains("o-secret"));
        assertThat(core.count("ticket")).isEqualTo(1);
    }

    @Test
    void numbers_of_people_are_masked_in_the_inbox_and_the_words_as_they_came_are_sealed() {
        Received.Durable kept = received(mp("o-1", "我叫王X,电话13812345678,帮我查低保"));
        assertThat(core.sql().queryForObject("SELECT text FROM message WHERE id = ?", String.class, kept.messageId()))
                .contains("138****5678")
                .doesNotContain("13812345678");
        byte[] sealed = core.sql()
                .queryForObject("SELECT sealed_text FROM message WHERE id = ?", byte[].class, kept.messageId());
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("13812345678");
        assertThat(new String(core.get(Seal.class).open(sealed), StandardCharsets.UTF_8))
                .contains("13812345678");
        assertThat(core.sql().queryForObject("SELECT search_text FROM ticket", String.class))
                .doesNotContain("13812345678");
    }

    @Test
    void case_26_signs_of_four_bytes_are_kept() {
        Received.Durable kept = received(mp("o-1", "🌿小区门口路灯不亮𠮷"));
        assertThat(core.sql().queryForObject("SELECT text FROM message WHERE id = ?", String.class, kept.messageId()))
                .isEqualTo("🌿小区门口路灯不亮𠮷");
    }

    @Test
    void nothing_is_durable_while_the_database_is_away() {
        core.sql().execute("RENAME TABLE resident_identity TO identity_away, message TO message_away");
        assertThat(nodes.get(0).receive(mp("o-1", LAMP), PATIENCE)).isInstanceOf(Received.NotDurable.class);
        core.sql().execute("RENAME TABLE identity_away TO resident_identity, message_away TO message");
        assertThat(core.count("message")).isZero();
    }
}
