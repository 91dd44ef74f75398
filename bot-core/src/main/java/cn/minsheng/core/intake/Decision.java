package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.ClockClass;
import cn.minsheng.core.kernel.Kind;
import cn.minsheng.core.kernel.TicketNumber;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.settings.Texts.Key;
import cn.minsheng.core.ticket.Ticket;
import cn.minsheng.core.understand.Alarm;
import org.jspecify.annotations.Nullable;

/** To which case a message belongs 归案决定. */
sealed interface Decision {
    /**
     * 立案: a new case.
     *
     * @param secret for the inspection office alone
     * @param silent nobody is answered, not even the sender
     * @param alarm an emergency that is going on
     * @param sure whether the machine sorts it alone
     * @param unit where the matter lies, null where unknown
     */
    record Open(
            boolean secret,
            boolean silent,
            @Nullable Alarm alarm,
            @Nullable Category category,
            double confidence,
            boolean sure,
            Kind kind,
            ClockClass clock,
            @Nullable String place,
            @Nullable UnitCode unit)
            implements Decision {}

    /** 补充: more for a case of the sender's. */
    record Append(Ticket ticket, How how) implements Decision {
        /** 补充方式. */
        enum How {
            /** Something the case lacked. */
            MORE,
            /** The same matter said again. */
            AGAIN,
            /** It is said to be mended. */
            RESOLVED,
            /** It accuses somebody: the whole case becomes secret. */
            ACCUSES
        }
    }

    /** 查进度. */
    record Progress(@Nullable TicketNumber number) implements Decision {}

    /** 撤回诉求. */
    record Withdraw(@Nullable TicketNumber number) implements Decision {}

    /** 撤回消息: a message of the group is taken back. */
    record Recall(String externalId) implements Decision {}

    /** 假名化: the person left the official account. */
    record Forget() implements Decision {}

    /** 不立案, with the reason. */
    record NoCase(Reason reason, @Nullable Answer answer) implements Decision {
        NoCase(Reason reason) {
            this(reason, null);
        }

        /** What the sender of a non-case is told. */
        record Answer(Key key, @Nullable String name) {}
    }
}
