package cn.minsheng.admin.api;

import cn.minsheng.admin.problem.Problem;
import cn.minsheng.core.kernel.Category;
import cn.minsheng.core.kernel.UnitCode;
import cn.minsheng.core.ticket.Move;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an act on a case is given 办理请求: always the version that the person saw, so that nobody overwrites what he has not read. */
sealed interface ActBody {
    /** Nothing is cut silently: what is longer is refused. */
    int LONGEST = 4_000;

    Integer version();

    /** 受理, 签收, 审核通过. */
    @Schema(name = "PlainAct")
    record Plain(@NotNull @PositiveOrZero Integer version) implements ActBody {}

    /** 不予受理, 退回, 审核不通过, 重办, 办结. */
    @Schema(name = "ActWithReason")
    record Reason(
            @NotNull @PositiveOrZero Integer version,
            @NotBlank @Size(min = 1, max = LONGEST) String reason) implements ActBody {
        @Override
        public String toString() {
            return "Reason";
        }
    }

    /** 派单, 裁定. @param unit code or name */
    @Schema(name = "ActWithUnit")
    record ToUnit(
            @NotNull @PositiveOrZero Integer version,
            @NotBlank String unit) implements ActBody {
        UnitCode code(Names names) {
            return names.unitTyped(unit).orElseThrow(() -> Problem.field("unit", "unit"));
        }
    }

    /** 答复. @param last whether it ends the work, {@code final} outside; @param acknowledged findings of the check that were read */
    @Schema(name = "ReplyAct")
    record Reply(
            @NotNull @PositiveOrZero Integer version,
            @NotBlank @Size(min = 1, max = LONGEST) String text,
            @Nullable List<String> attachments,
            @JsonProperty("final") @NotNull Boolean last,
            @Nullable List<@NotNull String> acknowledged)
            implements ActBody {
        Move move() {
            if (attachments != null && !attachments.isEmpty()) {
                throw Problem.field("attachments", "attachments");
            }
            return new Move.Reply(text, last);
        }

        Set<String> read() {
            return acknowledged == null ? Set.of() : Set.copyOf(acknowledged);
        }

        @Override
        public String toString() {
            return "Reply";
        }
    }

    /** 备注. */
    @Schema(name = "NoteAct")
    record Note(
            @NotNull @PositiveOrZero Integer version,
            @NotBlank @Size(min = 1, max = LONGEST) String text) implements ActBody {
        @Override
        public String toString() {
            return "Note";
        }
    }

    /** 更正: category, place or both. */
    @Schema(name = "CorrectAct")
    record Correct(
            @NotNull @PositiveOrZero Integer version,
            @Nullable String category,
            @Size(min = 1, max = 200) @Nullable String place)
            implements ActBody {
        Move move(Names names) {
            if (category == null && place == null) {
                throw Problem.field("category", "nothing");
            }
            return new Move.Correct(category == null ? null : leaf(names, category), place);
        }

        private static Category leaf(Names names, String code) {
            if (code.matches("[A-Z]\\d{1,2}") && names.knows(new Category(code))) {
                return new Category(code);
            }
            throw Problem.field("category", "category");
        }

        @Override
        public String toString() {
            return "Correct";
        }
    }
}
