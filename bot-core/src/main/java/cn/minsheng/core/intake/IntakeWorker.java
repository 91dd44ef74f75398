package cn.minsheng.core.intake;

import cn.minsheng.core.settings.ConditionalOnRole;
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
    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);

    private final FetchMedia fetchMedia;
    private final WorkPending workPending;

    IntakeWorker(FetchMedia fetchMedia, WorkPending workPending) {
        this.fetchMedia = fetchMedia;
        this.workPending = workPending;
    }

    @Scheduled(fixedDelay = 1000)
    void fetch() {
        quietly(fetchMedia::runOnce);
    }

    @Scheduled(fixedDelay = 5000)
    void pending() {
        quietly(workPending::runAll);
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
