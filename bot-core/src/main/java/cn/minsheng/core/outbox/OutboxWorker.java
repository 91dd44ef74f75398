package cn.minsheng.core.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The node's senders 发件线程: a few threads that do {@link SendDue} round after round, whatever the database does meanwhile. */
final class OutboxWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final SendDue sendDue;
    private final Bell bell;
    private final OutboxSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch ended;
    private final AtomicBoolean failing = new AtomicBoolean();

    OutboxWorker(SendDue sendDue, Bell bell, OutboxSettings settings) {
        this.sendDue = sendDue;
        this.bell = bell;
        this.settings = settings;
        this.ended = new CountDownLatch(settings.threads());
    }

    @Override
    public synchronized void start() {
        for (int i = 1; i <= settings.threads(); i++) {
            Thread thread = new Thread(this::run, "outbox-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public synchronized void stop() {
        sendDue.close();
        stopping.countDown();
        bell.ringFor(threads.size());
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("{} senders are still busy; their rows are looked at again after the lease", ended.getCount());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    private void run() {
        try {
            work();
        } finally {
            ended.countDown();
        }
    }

    private void work() {
        Duration rest = FIRST_REST;
        while (stopping.getCount() > 0) {
            try {
                round();
                rest = FIRST_REST;
                if (failing.compareAndSet(true, false)) {
                    log.info("The outbox goes on");
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | LinkageError e) {
                if (failing.compareAndSet(false, true)) {
                    log.warn("The outbox rests, its rows wait and nothing is lost: {}", kind(e));
                }
                rest = restAfterFailure(rest);
            }
        }
    }

    private void round() throws InterruptedException {
        int rows = sendDue.runOnce();
        if (rows == 0) {
            bell.await(settings.poll());
        } else if (rows >= settings.batch()) {
            bell.ring();
        }
    }

    private Duration restAfterFailure(Duration rest) {
        try {
            if (stopping.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                return rest;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = rest.multipliedBy(2);
        return longer.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : longer;
    }

    /** The kinds of the failure and of its first cause; messages of databases may carry what was stored. */
    private static String kind(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return failure.getClass().getSimpleName() + " by " + cause.getClass().getSimpleName();
    }
}
