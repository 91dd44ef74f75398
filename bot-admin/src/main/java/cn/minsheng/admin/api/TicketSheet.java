package cn.minsheng.admin.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that staff see of it 工单详情.
 *
 * @param confidence of the sorting, 0..1
 * @param because the words that decided the sorting
 * @param reporter how the reporter calls himself, null where unknown
 */
record TicketSheet(
        @JsonUnwrapped TicketRow row,
        double confidence,
        List<Because> because,
        @Nullable String reporter,
        List<Message> messages,
        List<Entry> timeline,
        List<Limit> deadlines,
        List<Delivery> deliveries,
        List<PossibleAct> moves) {

    /** A word that decided, and what it spoke for 判断依据. */
    @Schema(name = "Because")
    record Because(String text, String spokeFor) {}

    /** What was said 来信. @param from {@code resident}, {@code bot} or {@code staff} */
    @Schema(name = "Message")
    record Message(
            String id,
            OffsetDateTime at,
            String from,
            @Nullable String name,
            String type,
            String text,
            @Nullable String mediaUrl,
            boolean withdrawn) {}

    /** 时间线. */
    @Schema(name = "TimelineEntry")
    record Entry(
            OffsetDateTime at,
            String actor,
            String actorName,
            String move,
            String moveName,
            @Nullable String from,
            String to,
            String text) {}

    /** A deadline and how it was counted 期限. */
    @Schema(name = "Deadline")
    record Limit(String name, String label, OffsetDateTime dueAt, boolean provisional, List<Interval> intervals) {}

    /** 计时区间. */
    @Schema(name = "Interval")
    record Interval(OffsetDateTime from, OffsetDateTime to, boolean counted, String why) {}

    /** 送达情况. */
    @Schema(name = "Delivery")
    record Delivery(
            String way,
            String wayName,
            String state,
            String stateName,
            @Nullable String error,
            String text,
            OffsetDateTime at) {}

    /** What this person can do with it now 可办动作. @param needs fields that must be given */
    @Schema(name = "Move")
    record PossibleAct(String action, String label, List<String> needs) {}

    @Override
    public String toString() {
        return "TicketSheet[" + row.number() + "]";
    }
}
