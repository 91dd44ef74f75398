package cn.minsheng.core.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes messages in; those that arrive at once share one transaction and one commit 组提交, so that a storm is bounded by the disk and
 * not by one row at a time. While one batch is being committed the next one gathers; nobody waits for a batch to fill.
 */
@Component
class GroupCommit implements ReceiveMessage, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int BATCH = 64;
    /** More waiting than this could not be durable in time anyway. */
    private static final int ROOM = 4096;

    private final PrepareMessage prepare;
    private final StoreSafely store;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(ROOM);
    private final Map<String, CompletableFuture<Received>> inFlight = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread committer = new Thread(() -> {});

    GroupCommit(PrepareMessage prepare, StoreSafely store) {
        this.prepare = prepare;
        this.store = store;
    }

    private record Waiting(Prepared prepared, boolean understood, CompletableFuture<Received> came) {}

    @Override
    public Received receive(IncomingMessage message, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        Waiting mine = waiting(message);
        String key = StoreMessages.hex(mine.prepared);
        CompletableFuture<Received> first = inFlight.putIfAbsent(key, mine.came);
        if (first != null) {
            return again(await(first, end));
        }
        mine.came.whenComplete((came, failure) -> inFlight.remove(key, mine.came));
        if (!running || !queue.offer(mine)) {
            mine.came.complete(new Received.NotDurable());
        }
        return await(mine.came, end);
    }

    private Waiting waiting(IncomingMessage message) {
        CompletableFuture<Received> came = new CompletableFuture<>();
        try {
            return new Waiting(prepare.prepare(message), true, came);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error(
                    "A message could not be understood and is kept for later: {}",
                    e.getClass().getName());
            return new Waiting(prepare.unprepared(message), false, came);
        }
    }

    private static Received again(Received received) {
        return received instanceof Received.Durable durable
                ? new Received.Durable(durable.messageId(), true, durable.replyText())
                : received;
    }

    private static Received await(CompletableFuture<Received> came, long end) {
        try {
            return came.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Received.NotDurable();
        } catch (ExecutionException | TimeoutException e) {
            return new Received.NotDurable();
        }
    }

    private void commitForever() {
        Deque<Waiting> postponed = new ArrayDeque<>();
        while (running || !queue.isEmpty() || !postponed.isEmpty()) {
            try {
                commit(gather(postponed));
            } catch (InterruptedException e) {
                // asked to stop: what was taken in is still committed
                Thread.interrupted();
            }
        }
    }

    /** At most one message of a sender in a batch: the second is decided about when the first is known. */
    private List<Waiting> gather(Deque<Waiting> postponed) throws InterruptedException {
        List<Waiting> taken = new ArrayList<>(postponed);
        postponed.clear();
        if (taken.isEmpty()) {
            Waiting first = queue.poll(1, TimeUnit.SECONDS);
            if (first == null) {
                return List.of();
            }
            taken.add(first);
        }
        queue.drainTo(taken, Math.max(0, BATCH - taken.size()));
        Set<String> senders = new HashSet<>();
        List<Waiting> batch = new ArrayList<>();
        for (Waiting one : taken) {
            if (senders.add(one.prepared.sender())) {
                batch.add(one);
            } else {
                postponed.add(one);
            }
        }
        return batch;
    }

    private void commit(List<Waiting> batch) {
        List<Waiting> whole = batch.stream().filter(Waiting::understood).toList();
        try {
            List<Received> came =
                    store.store(whole.stream().map(Waiting::prepared).toList());
            for (int i = 0; i < whole.size(); i++) {
                whole.get(i).came.complete(came.get(i));
            }
            batch.stream()
                    .filter(one -> !one.understood)
                    .forEach(one -> one.came.complete(store.storePending(one.prepared)));
        } catch (RuntimeException | Error e) {
            // whatever it was, the one thread that stores must go on
            LOG.error("A batch of messages failed: {}", e.getClass().getName());
            batch.forEach(one -> one.came.complete(new Received.NotDurable()));
        }
    }

    @Override
    public void start() {
        running = true;
        committer = new Thread(this::commitForever, "intake-commit");
        committer.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            committer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
