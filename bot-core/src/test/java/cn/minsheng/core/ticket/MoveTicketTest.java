package cn.minsheng.core.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.TestClock;
import cn.minsheng.core.WholeCore;
import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.Secrecy;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.organisation.FindViewer;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.demo.servers.OnBothDatabases;
import cn.minsheng.demo.servers.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class MoveTicketTest {
    /** Friday, 21:14 in Anyang. */
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-03-06T13:14:00Z");

    private final TestClock clock = new TestClock(FRIDAY_EVENING);
    private final WholeCore core;

    MoveTicketTest(Schema schema) {
        core = new WholeCore(schema, clock).emptied();
    }

    @AfterEach
    void close() {
        core.close();
    }

    private NewTicket wanted(Secrecy secrecy, String unit, Kind kind, boolean dispatched) {
        return new NewTicket(
                secrecy,
                new Category("A1"),
                0.9,
                kind,
                ClockClass.PLAIN,
                false,
                new UnitCode(unit),
                dispatched,
                "和平路36号院门口",
                "路灯不亮",
                "路灯 100% 不亮_半个月",
                new Channel(Channel.Kind.MP, "wx-test"),
                null,
                7,
                clock.instant(),
                clock.instant());
    }

    private Ticket opened(NewTicket wanted) {
        return opened(List.of(wanted)).get(0);
    }

    private List<Ticket> opened(List<NewTicket> wanted) {
        return Objects.requireNonNull(core.get(TransactionTemplate.class)
                .execute(status -> core.get(OpenTicket.class).open(wanted)));
    }

    private Ticket lamp() {
        return opened(wanted(Secrecy.OPEN, "hepinglu", Kind.HELP, true));
    }

    private Viewer viewer(String username) {
        return core.get(FindViewer.class).find(username).orElseThrow();
    }

    private Attempt<Ticket> act(String username, Ticket ticket, Move move) {
        return Objects.requireNonNull(core.get(TransactionTemplate.class)
                .execute(status ->
                        core.get(MoveTicket.class).apply(viewer(username), ticket.number(), ticket.version(), move)));
    }

    private Ticket done(Attempt<Ticket> attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Done.class);
        return ((Attempt.Done<Ticket>) attempt).value();
    }

    private static String refused(Attempt<Ticket> attempt) {
        return attempt instanceof Attempt.Refused<Ticket> refused
                ? refused.refusal().code()
                : "done";
    }

    @Test
    void a_case_of_friday_evening_is_due_next_friday_at_closing() {
        assertThat(lamp().dueAt()).isEqualTo(Instant.parse("2026-03-13T10:00:00Z"));
    }

    @Test
    void the_plain_path_leads_from_receipt_to_the_end_with_an_entry_for_each_move() {
        Ticket signed = done(act("hepinglu", lamp(), new Move.Sign()));
        Ticket answered = done(act("hepinglu", signed, new Move.Reply("已修好,试灯正常", true)));
        Ticket closed = done(act("hepinglu", answered, new Move.Close("居民确认")));

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.version()).isEqualTo(4);
        assertThat(core.get(FindTickets.class).timeline(closed))
                .extracting(TimelineEntry::move)
                .containsExactly("OPEN", "ACCEPT", "DISPATCH", "SIGN", "REPLY", "CLOSE");
    }

    @Test
    void a_complaint_waits_for_its_street_before_the_resident_is_answered() {
        Ticket complaint = opened(wanted(Secrecy.OPEN, "hepinglu", Kind.COMPLAINT, true));
        Ticket waiting = done(act("hepinglu", complaint, new Move.Reply("已整改", true)));
        assertThat(waiting.state()).isEqualTo(State.AWAITING_REVIEW);
        assertThat(refused(act("hepinglu", waiting, new Move.Approve()))).isEqualTo("ticket.not-yours");
        assertThat(refused(act("doufuying", waiting, new Move.Approve()))).isEqualTo("ticket.unknown");
        assertThat(done(act("jiefanglu", waiting, new Move.Approve())).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void a_returned_case_goes_to_the_street_whose_word_sends_it_on() {
        Ticket returned = done(act("hepinglu", lamp(), new Move.Return("不在本社区")));
        assertThat(returned.unit()).isEqualTo(new UnitCode("jiefanglu"));
        assertThat(core.get(FindTickets.class).one(viewer("hepinglu"), returned.number()))
                .isEmpty();
        assertThat(refused(act("jiefanglu", returned, new Move.Arbitrate(new UnitCode("nowhere")))))
                .isEqualTo("ticket.unit-unknown");
        Ticket sent = done(act("jiefanglu", returned, new Move.Arbitrate(new UnitCode("daoxi"))));
        assertThat(sent.state()).isEqualTo(State.DISPATCHED);
        assertThat(core.get(FindTickets.class).one(viewer("daoxi"), sent.number()))
                .isPresent();
    }

    @Test
    void an_older_version_is_stale_and_a_move_of_another_state_impossible() {
        Ticket lamp = lamp();
        done(act("hepinglu", lamp, new Move.Sign()));
        assertThat(refused(act("hepinglu", lamp, new Move.Sign()))).isEqualTo("ticket.stale");
        Ticket now = core.get(FindTickets.class)
                .one(viewer("hepinglu"), lamp.number())
                .orElseThrow();
        assertThat(refused(act("hepinglu", now, new Move.Sign()))).isEqualTo("ticket.not-possible");
        assertThat(refused(act("jiefanglu", now, new Move.Reply("街道代答复", true))))
                .isEqualTo("ticket.not-yours");
    }

    @Test
    void possible_moves_are_those_that_succeed() {
        MoveTicket moves = core.get(MoveTicket.class);
        assertThat(moves.possible(viewer("hepinglu"), lamp()))
                .containsExactly("sign", "return", "reply", "note", "correct");
        assertThat(moves.possible(viewer("jiefanglu"), lamp())).containsExactly("note", "correct");
        Ticket waiting = opened(wanted(Secrecy.OPEN, "jiefanglu", Kind.HELP, false));
        assertThat(moves.possible(viewer("jiefanglu"), waiting))
                .containsExactly("accept", "refuse", "dispatch", "note", "correct");
    }

    @Test
    void every_query_passes_the_one_predicate() {
        Ticket open = lamp();
        Ticket secret = opened(wanted(Secrecy.SECRET, "xunchaban", Kind.REPORT, true));
        FindTickets find = core.get(FindTickets.class);
        TicketQuery all = new TicketQuery(Set.of(), null, null, null, null, null, null, null, null, 0, 20);

        assertThat(find.find(viewer("xunchaban"), all).total()).isEqualTo(2);
        for (String sees : List.of("hepinglu", "jiefanglu")) {
            assertThat(find.find(viewer(sees), all).items())
                    .extracting(Ticket::number)
                    .containsExactly(open.number());
        }
        for (String none : List.of("daoxi", "doufuying", "xiangyang", "admin", "xuanchuan")) {
            assertThat(find.find(viewer(none), all).total()).as(none).isZero();
            assertThat(find.overview(viewer(none), clock.instant()).toSign()).isZero();
        }
        assertThat(find.one(viewer("jiefanglu"), secret.number())).isEmpty();
        assertThat(secret.number().value()).hasSize(12);
    }

    @Test
    void a_search_takes_signs_literally_and_finds_words_number_and_place() {
        Ticket lamp = lamp();
        assertThat(found("100% 不亮_")).containsExactly(lamp.number());
        assertThat(found("100%亮")).isEmpty();
        assertThat(found("36号院")).containsExactly(lamp.number());
        assertThat(found(lamp.number().value())).containsExactly(lamp.number());
        assertThat(found("'; DROP TABLE ticket; --")).isEmpty();
    }

    private List<TicketNumber> found(String text) {
        TicketQuery query = new TicketQuery(Set.of(), null, null, null, text, null, null, null, null, 0, 20);
        return core.get(FindTickets.class).find(viewer("hepinglu"), query).items().stream()
                .map(Ticket::number)
                .toList();
    }

    @Test
    void numbers_run_on_without_a_gap_and_a_secret_case_takes_none() {
        NewTicket open = wanted(Secrecy.OPEN, "hepinglu", Kind.HELP, true);
        NewTicket secret = wanted(Secrecy.SECRET, "xunchaban", Kind.REPORT, true);
        assertThat(opened(List.of(open, secret, open)).stream()
                        .filter(ticket -> !ticket.secret())
                        .map(ticket -> ticket.number().value()))
                .containsExactly("2603060001", "2603060002");
        core.get(TransactionTemplate.class).executeWithoutResult(status -> {
            core.get(OpenTicket.class).open(List.of(open));
            status.setRollbackOnly();
        });
        assertThat(lamp().number().value()).isEqualTo("2603060003");
        clock.forward(Duration.ofHours(3));
        assertThat(lamp().number().value()).isEqualTo("2603070001");
    }

    @Test
    void a_corrected_category_that_is_confidential_leaves_the_units_sight() {
        Ticket corrected = done(act("hepinglu", lamp(), new Move.Correct(new Category("L1"), null)));
        assertThat(corrected.secret()).isTrue();
        assertThat(core.get(FindTickets.class).one(viewer("hepinglu"), corrected.number()))
                .isEmpty();
        assertThat(core.get(FindTickets.class).one(viewer("xunchaban"), corrected.number()))
                .isPresent();
    }
}
