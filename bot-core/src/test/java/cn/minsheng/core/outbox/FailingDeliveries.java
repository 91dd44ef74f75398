package cn.minsheng.core.outbox;

import java.time.Instant;
import java.util.List;

/** A store whose database goes away when a test says so. */
final class FailingDeliveries implements Deliveries {
    volatile boolean beginFails;
    volatile boolean finishFails;
    private final Deliveries rows;

    FailingDeliveries(Deliveries rows) {
        this.rows = rows;
    }

    @Override
    public List<Claimed> claim(Claim claim) {
        return rows.claim(claim);
    }

    @Override
    public boolean begin(Claimed row, Instant now, Instant leaseUntil) {
        failIf(beginFails);
        return rows.begin(row, now, leaseUntil);
    }

    @Override
    public boolean finish(Claimed row, Verdict verdict, Instant now) {
        failIf(finishFails);
        return rows.finish(row, verdict, now);
    }

    @Override
    public void giveBack(Claimed row) {
        rows.giveBack(row);
    }

    private static void failIf(boolean away) {
        if (away) {
            throw new IllegalStateException("database away");
        }
    }
}
