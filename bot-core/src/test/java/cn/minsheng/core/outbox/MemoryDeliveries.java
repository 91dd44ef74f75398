package cn.minsheng.core.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox in memory, by the same rules as the table. */
final class MemoryDeliveries implements Deliveries, Outbox {
    private final List<Row> rows = new ArrayList<>();
    private final Clock clock;

    MemoryDeliveries(Clock clock) {
        this.clock = clock;
    }

    private static final class Row {
        final long id;
        final NewDelivery what;
        DeliveryState state = DeliveryState.PENDING;
        int attempts;
        Instant nextAt;
        Instant changedAt;

        @Nullable
        String error;

        @Nullable
        String owner;

        @Nullable
        Instant until;

        boolean sending;

        Row(long id, NewDelivery what, Instant now) {
            this.id = id;
            this.what = what;
            this.nextAt = now;
            this.changedAt = now;
        }

        String lane() {
            return what.identityId() + "/" + what.channel().key() + "/" + what.roomId();
        }

        boolean held(Instant now) {
            return until != null && until.isAfter(now);
        }
    }

    @Override
    public synchronized void post(List<NewDelivery> deliveries) {
        for (NewDelivery delivery : deliveries) {
            rows.add(new Row(rows.size() + 1L, delivery, clock.instant()));
        }
    }

    @Override
    public synchronized List<DeliveryView> of(String subject) {
        return rows.stream()
                .filter(row -> subject.equals(row.what.subject()))
                .map(row -> new DeliveryView(row.what.way(), row.state, row.error, row.what.text(), row.changedAt))
                .toList();
    }

    @Override
    public synchronized void cancelLines(String subject) {
        rows.stream()
                .filter(row -> subject.equals(row.what.subject()) && row.what.way() == Way.GROUP_LINE)
                .filter(row -> row.state == DeliveryState.PENDING)
                .forEach(row -> row.state = DeliveryState.CANCELLED);
    }

    @Override
    public synchronized void release(List<Long> identityIds) {
        for (Row row : rows) {
            if (row.state == DeliveryState.HELD && identityIds.contains(row.what.identityId())) {
                row.state = DeliveryState.PENDING;
                row.attempts = 0;
                row.nextAt = clock.instant();
                row.changedAt = clock.instant();
            }
        }
    }

    @Override
    public synchronized List<Claimed> claim(Claim claim) {
        return rows.stream()
                .filter(row -> free(row, claim))
                .sorted(Comparator.comparing((Row row) -> row.nextAt).thenComparing(row -> row.id))
                .limit(claim.limit())
                .map(row -> take(row, claim))
                .toList();
    }

    private boolean free(Row row, Claim claim) {
        Route route = new Route(row.what.way(), row.what.channel());
        return row.state == DeliveryState.PENDING
                && !row.nextAt.isAfter(claim.now())
                && !row.held(claim.now())
                && claim.ways().contains(route.way())
                && !claim.without().contains(route)
                && (claim.only() == null || claim.only().equals(route))
                && rows.stream()
                        .filter(other -> other != row && other.state == DeliveryState.PENDING)
                        .filter(other -> other.lane().equals(row.lane()))
                        .noneMatch(other -> other.id < row.id || other.held(claim.now()));
    }

    private static Claimed take(Row row, Claim claim) {
        row.owner = claim.owner();
        row.until = claim.leaseUntil();
        NewDelivery what = row.what;
        return new Claimed(
                row.id,
                claim.owner(),
                "D" + row.id,
                what.way(),
                what.channel(),
                what.identityId(),
                what.roomId(),
                what.mentionIds(),
                what.text(),
                row.attempts,
                row.sending);
    }

    @Override
    public synchronized boolean begin(Claimed claimed, Instant now, Instant leaseUntil) {
        Row row = row(claimed);
        if (row.state != DeliveryState.PENDING || !claimed.owner().equals(row.owner) || !row.held(now)) {
            return false;
        }
        row.attempts++;
        row.sending = true;
        row.until = leaseUntil;
        return true;
    }

    @Override
    public synchronized boolean finish(Claimed claimed, Verdict verdict, Instant now) {
        Row row = row(claimed);
        boolean ours = row.state == DeliveryState.PENDING && claimed.owner().equals(row.owner);
        if (!ours && !(row.state == DeliveryState.UNKNOWN && Ruling.INTERRUPTED.equals(row.error))) {
            return false;
        }
        row.changedAt = row.state == verdict.state() ? row.changedAt : now;
        row.state = verdict.state();
        row.error = verdict.error();
        row.attempts = verdict.attempts();
        row.nextAt = verdict.nextAt();
        row.owner = null;
        row.until = null;
        row.sending = false;
        return true;
    }

    @Override
    public synchronized void giveBack(Claimed claimed) {
        Row row = row(claimed);
        row.owner = null;
        row.until = null;
    }

    private Row row(Claimed claimed) {
        return rows.get((int) claimed.id() - 1);
    }
}
