package cn.minsheng.core.ticket;

import static cn.minsheng.core.ticket.MoveTable.Who.ARBITER;
import static cn.minsheng.core.ticket.MoveTable.Who.DESK;
import static cn.minsheng.core.ticket.MoveTable.Who.LEAD;
import static cn.minsheng.core.ticket.MoveTable.Who.MACHINE;
import static cn.minsheng.core.ticket.MoveTable.Who.RESIDENT;
import static cn.minsheng.core.ticket.MoveTable.Who.SEES;
import static cn.minsheng.core.ticket.State.ACCEPTED;
import static cn.minsheng.core.ticket.State.ANSWERED;
import static cn.minsheng.core.ticket.State.AWAITING_DETAILS;
import static cn.minsheng.core.ticket.State.AWAITING_REVIEW;
import static cn.minsheng.core.ticket.State.CLOSED;
import static cn.minsheng.core.ticket.State.DISPATCHED;
import static cn.minsheng.core.ticket.State.IN_PROGRESS;
import static cn.minsheng.core.ticket.State.RECEIVED;
import static cn.minsheng.core.ticket.State.REFUSED;
import static cn.minsheng.core.ticket.State.REOPENED;
import static cn.minsheng.core.ticket.State.RETURNED;
import static cn.minsheng.core.ticket.State.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of moves 流转表 (domain rules, section 3): from which states, to which, by whom. One row a move; a clerk can read it.
 * What a move must be given stands in the move itself.
 */
final class MoveTable {
    /** Who may do it 操作人. */
    enum Who {
        /** The unit on whose list it stands, as lead 主办单位. */
        LEAD,
        /** The street or office on whose list it waits for dispatch 待分派. */
        DESK,
        /** The street above the lead unit, or the inspection office 裁定单位. */
        ARBITER,
        /** Every member of staff who sees it. */
        SEES,
        RESIDENT,
        MACHINE
    }

    /**
     * One row.
     *
     * @param action its name in addresses
     * @param move its class
     * @param from states that allow it
     * @param to the next state; null where it stays
     * @param by who may
     */
    record Rule(
            String action,
            Class<? extends Move> move,
            Set<State> from,
            @Nullable State to,
            Set<Who> by) {
        boolean allows(State state) {
            return from.contains(state);
        }
    }

    private static final Set<State> OPEN = openStates();
    private static final Set<State> WORK = EnumSet.of(DISPATCHED, IN_PROGRESS, REOPENED);

    static final List<Rule> RULES = List.of(
            new Rule("accept", Move.Accept.class, EnumSet.of(RECEIVED, AWAITING_DETAILS), ACCEPTED, Set.of(DESK)),
            new Rule(
                    "refuse",
                    Move.Refuse.class,
                    EnumSet.of(RECEIVED, AWAITING_DETAILS, ACCEPTED),
                    REFUSED,
                    Set.of(DESK)),
            new Rule(
                    "dispatch",
                    Move.Dispatch.class,
                    EnumSet.of(RECEIVED, AWAITING_DETAILS, ACCEPTED),
                    DISPATCHED,
                    Set.of(DESK, MACHINE)),
            new Rule("sign", Move.Sign.class, EnumSet.of(DISPATCHED), IN_PROGRESS, Set.of(LEAD)),
            new Rule("return", Move.Return.class, EnumSet.of(DISPATCHED), RETURNED, Set.of(LEAD)),
            new Rule("arbitrate", Move.Arbitrate.class, EnumSet.of(RETURNED), DISPATCHED, Set.of(DESK, ARBITER)),
            // a last answer leads to ANSWERED, for a 投诉 to AWAITING_REVIEW; one that is not the last leaves it in work
            new Rule("reply", Move.Reply.class, WORK, ANSWERED, Set.of(LEAD)),
            new Rule("approve", Move.Approve.class, EnumSet.of(AWAITING_REVIEW), ANSWERED, Set.of(ARBITER)),
            new Rule("reject", Move.Reject.class, EnumSet.of(AWAITING_REVIEW), REOPENED, Set.of(ARBITER)),
            new Rule("close", Move.Close.class, EnumSet.of(ANSWERED), CLOSED, Set.of(LEAD, ARBITER)),
            new Rule("reopen", Move.Reopen.class, EnumSet.of(ANSWERED, CLOSED), REOPENED, Set.of(LEAD, ARBITER)),
            new Rule("note", Move.Note.class, EnumSet.allOf(State.class), null, Set.of(SEES)),
            new Rule("correct", Move.Correct.class, OPEN, null, Set.of(SEES)),
            new Rule("withdraw", Move.Withdraw.class, OPEN, WITHDRAWN, Set.of(RESIDENT)),
            new Rule("append", Move.Append.class, OPEN, null, Set.of(RESIDENT)),
            new Rule("take-back", Move.TakeBack.class, EnumSet.allOf(State.class), null, Set.of(RESIDENT)),
            new Rule("sort", Move.Sort.class, EnumSet.of(RECEIVED), null, Set.of(MACHINE)),
            new Rule("pass-on", Move.PassOn.class, EnumSet.of(RECEIVED), null, Set.of(MACHINE)),
            new Rule("make-secret", Move.MakeSecret.class, EnumSet.allOf(State.class), null, Set.of(MACHINE)),
            new Rule("contact", Move.Contact.class, WORK, IN_PROGRESS, Set.of(MACHINE)));

    private MoveTable() {}

    static Rule of(Move move) {
        return RULES.stream()
                .filter(rule -> rule.move() == move.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + move.getClass()));
    }

    private static Set<State> openStates() {
        Set<State> open = EnumSet.noneOf(State.class);
        for (State state : State.values()) {
            if (state.open()) {
                open.add(state);
            }
        }
        return open;
    }
}
