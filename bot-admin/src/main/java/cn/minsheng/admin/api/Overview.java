package cn.minsheng.admin.api;

import cn.minsheng.core.ticket.FindTickets;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * How many cases stand where 概览.
 *
 * @param received 待分派
 * @param now the server's clock, by which 今天 is meant
 */
record Overview(
        long dueToday,
        long overdue,
        @JsonProperty("new") long received,
        long toSign,
        long inProgress,
        long toReview,
        long answered,
        long returned,
        OffsetDateTime now) {

    static Overview of(FindTickets.Overview counts, Instant now) {
        return new Overview(
                counts.dueToday(),
                counts.overdue(),
                counts.received(),
                counts.toSign(),
                counts.inProgress(),
                counts.toReview(),
                counts.answered(),
                counts.returned(),
                LocalTime.of(now));
    }
}
