package cn.minsheng.core.intake;

import cn.minsheng.core.settings.ConditionalOnRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What a worker node does for the inbox, again and again 后台作业. Each row is claimed, so that more nodes share the work. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnRole("worker")
class IntakeWorker {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private final FetchMedia fetchMedia;
    private final WorkPending workPending;
    private final Inbox inbox;
    private final Clock clock;

    IntakeWorker(FetchMedia fetchMedia, WorkPending workPending, Inbox inbox, Clock clock) {
        this.fetchMedia = fetchMedia;
        this.workPending = workPending;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void fetch() {
        quietly(fetchMedia::runOnce);
    }

    @Scheduled(fixedDelay = 5000)
    void pending() {
        quietly(workPending::runAll);
    }

    /** The bodies as they came are kept for thirty days and no longer. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void deleteOldBodies() {
        quietly(() -> {
            Instant before = clock.instant().minus(KEPT);
            while (inbox.deleteBodies(before) > 0) {
                LOG.debug("Old bodies were deleted");
            }
        });
    }

    /** A database that is away is no news every second. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.debug("The inbox rests: {}", e.getClass().getName());
        }
    }
}
