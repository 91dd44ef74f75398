package cn.minsheng.core.outbox;

import cn.minsheng.core.outbox.Deliveries.Claim;
import cn.minsheng.core.outbox.Deliveries.Verdict;
import cn.minsheng.core.resident.Addresses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due 发送到期消息: claims rows, calls the courier of each and writes what came of it. Any number of threads and nodes may
 * do so at once.
 */
public final class SendDue {
    private static final Logger log = LoggerFactory.getLogger(SendDue.class);

    private final Deliveries deliveries;
    private final Ways ways;
    private final Addresses addresses;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Tally tally;
    private final Ruling ruling;

    /** Outcomes that the database did not take: written before anything else is claimed. */
    private final Queue<Unwritten> unwritten = new ConcurrentLinkedQueue<>();

    private volatile boolean closing;

    private record Unwritten(Claimed row, Verdict verdict) {}

    SendDue(Deliveries deliveries, Ways ways, Addresses addresses, OutboxSettings settings, Clock clock, Tally tally) {
        this.deliveries = deliveries;
        this.ways = ways;
        this.addresses = addresses;
        this.settings = settings;
        this.clock = clock;
        this.tally = tally;
        this.ruling = new Ruling(settings.retry(), settings.probeAfter(), RandomGenerator.getDefault());
    }

    /**
     * One round.
     *
     * @return how many rows it dealt with; 0: nothing is due here
     * @throws RuntimeException where the database is away; what was claimed is tried again after its lease
     */
    public int runOnce() {
        writeUnwritten();
        if (closing || ways.served().isEmpty()) {
            return 0;
        }
        int probes = ways.takeProbe(clock.instant()).map(this::probe).orElse(0);
        return probes + send(claim(settings.batch(), ways.stopped(), null));
    }

    /** Lets rounds end after the row in hand; rows claimed beyond it are given back. */
    void close() {
        closing = true;
    }

    private int probe(Route route) {
        try {
            return send(claim(1, Set.of(), route));
        } finally {
            ways.probed(route);
        }
    }

    private List<Claimed> claim(int limit, Set<Route> without, @Nullable Route only) {
        Instant now = clock.instant();
        return deliveries.claim(
                new Claim(Ulid.next(now), now, now.plus(settings.lease()), limit, ways.served(), without, only));
    }

    private int send(List<Claimed> rows) {
        for (Claimed row : rows) {
            if (closing) {
                deliveries.giveBack(row);
            } else {
                send(row);
            }
        }
        return rows.size();
    }

    private void send(Claimed row) {
        if (row.interrupted() && !row.way().repeatable()) {
            log.warn("Delivery {} was interrupted while being sent: a person decides", row.deliveryId());
            finish(row, Ruling.interrupted(row, clock.instant()));
            return;
        }
        if (ruling.exhausted(row)) {
            finish(row, Ruling.givenUp(row, clock.instant()));
            return;
        }
        Optional<String> address = address(row);
        if (address.isEmpty()) {
            finish(row, Ruling.addressGone(row, clock.instant()));
            return;
        }
        Instant begin = clock.instant();
        if (!deliveries.begin(row, begin, begin.plus(settings.lease()))) {
            log.info("Delivery {} is in other hands", row.deliveryId());
            return;
        }
        Outcome outcome = deliver(row, address.get());
        Instant end = clock.instant();
        ways.heard(row.route(), outcome, end);
        tally.tried(row.way(), outcome);
        finish(row, ruling.of(outcome, row, row.attempts() + 1, end));
    }

    private Optional<String> address(Claimed row) {
        Long identity = row.identityId();
        return identity == null ? Optional.ofNullable(row.roomId()) : addresses.of(identity);
    }

    private Outcome deliver(Claimed row, String address) {
        try {
            return ways.courier(row.way())
                    .deliver(new Parcel(
                            row.deliveryId(), row.way(), row.channel(), address, row.mentionIds(), row.text()));
        } catch (Courier.NotSent e) {
            return new Outcome.TryLater("NOT_SENT", null);
        } catch (RuntimeException | LinkageError e) {
            // Its message may carry the text or the address, so only its kind is told.
            log.error(
                    "Delivery {}: the courier failed with {}",
                    row.deliveryId(),
                    e.getClass().getName());
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private void finish(Claimed row, Verdict verdict) {
        try {
            write(row, verdict);
        } catch (RuntimeException e) {
            unwritten.add(new Unwritten(row, verdict));
            throw e;
        }
    }

    private void write(Claimed row, Verdict verdict) {
        if (deliveries.finish(row, verdict, clock.instant())) {
            tally.stands(row.way(), verdict.state());
        } else {
            log.warn("Delivery {} was taken over before its outcome {} was written", row.deliveryId(), verdict.state());
        }
    }

    private void writeUnwritten() {
        for (Unwritten late = unwritten.poll(); late != null; late = unwritten.poll()) {
            finish(late.row(), late.verdict());
        }
    }
}
