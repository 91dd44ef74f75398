package cn.minsheng.core.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox works 发件设置. The shipped values try for about a day.
 *
 * @param threads senders on this node
 * @param batch rows that a sender takes at once
 * @param poll how long a sender rests when nothing was due and nothing was posted on this node
 * @param lease how long a row is held for a sender that says no more; longer than any courier takes
 * @param tries how often a row is tried before a person gets it
 * @param firstWait the wait after the first failure; doubled after each further one
 * @param longestWait the longest wait
 * @param probeAfter how long a stopped way rests before one row tries it again
 * @param blackhole sends nothing and says that it was delivered: for rehearsals
 */
@ConfigurationProperties("minsheng.outbox")
public record OutboxSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("8") int batch,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("100") int tries,
        @DefaultValue("5s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("5m") Duration probeAfter,
        @DefaultValue("false") boolean blackhole) {
    Retry retry() {
        return new Retry(tries, firstWait, longestWait);
    }
}
