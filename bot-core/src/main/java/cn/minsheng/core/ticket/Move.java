package cn.minsheng.core.ticket;

import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.UnitCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One act of the life cycle 办理动作, with what it must be given. Whether it is possible stands in {@link MoveTable}. */
public sealed interface Move {
    /** Its name in the time line, such as {@code SIGN} or {@code MAKE_SECRET}. */
    default String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** What the person said with it: reason, note, answer, the unit chosen; for the time line, may be empty. */
    default String said() {
        return "";
    }

    /** 受理. */
    record Accept() implements Move {}

    /** 不予受理. @param reason the ground and the other door, told to the resident */
    record Refuse(String reason) implements Move {
        @Override
        public String said() {
            return reason;
        }
    }

    /** 派单. @param unit who leads */
    record Dispatch(UnitCode unit) implements Move {
        @Override
        public String said() {
            return unit.value();
        }
    }

    /** 签收. */
    record Sign() implements Move {}

    /** 退回. @param reason why it is not this unit's */
    record Return(String reason) implements Move {
        @Override
        public String said() {
            return reason;
        }
    }

    /** 裁定. @param unit who leads, finally */
    record Arbitrate(UnitCode unit) implements Move {
        @Override
        public String said() {
            return unit.value();
        }
    }

    /** 答复. @param text what the resident is told; @param last whether it ends the work */
    record Reply(String text, boolean last) implements Move {
        @Override
        public String said() {
            return text;
        }
    }

    /** 审核通过. */
    record Approve() implements Move {}

    /** 审核不通过. */
    record Reject(String reason) implements Move {
        @Override
        public String said() {
            return reason;
        }
    }

    /** 重办. */
    record Reopen(String reason) implements Move {
        @Override
        public String said() {
            return reason;
        }
    }

    /** 办结. */
    record Close(String reason) implements Move {
        @Override
        public String said() {
            return reason;
        }
    }

    /** 备注: staff only, no state. */
    record Note(String text) implements Move {
        @Override
        public String said() {
            return text;
        }
    }

    /** 更正: category and place; no state. */
    record Correct(@Nullable Category category, @Nullable String place) implements Move {
        @Override
        public String said() {
            return (category == null ? "" : category.code()) + (place == null ? "" : " " + place);
        }
    }

    /** 撤回, by the resident. */
    record Withdraw() implements Move {}

    /** 补充, by the resident: more said; no state, except that 待补充 is over. */
    record Append() implements Move {}

    /** 撤回消息, by the resident: a message of the case was taken back; the case stays. */
    record TakeBack() implements Move {}

    /** 重新分类, by the machine: more was said. */
    record Sort(
            @Nullable Category category,
            double confidence,
            @Nullable String place) implements Move {
        @Override
        public String said() {
            return (category == null ? "" : category.code()) + (place == null ? "" : " " + place);
        }
    }

    /** 转交, by the machine: another desk must dispatch it. */
    record PassOn(UnitCode unit) implements Move {
        @Override
        public String said() {
            return unit.value();
        }
    }

    /** 转为涉密: a later message accuses somebody. By the machine. */
    record MakeSecret() implements Move {}

    /** 首次联系: a worker promised or spoke to the resident outside the console. */
    record Contact(String text) implements Move {
        @Override
        public String said() {
            return text;
        }
    }
}
