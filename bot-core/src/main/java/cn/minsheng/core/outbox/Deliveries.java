package cn.minsheng.core.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox as a sender needs them 待发消息库. Each method is durable when it returns. */
public interface Deliveries {
    /**
     * Takes rows that are due and that nobody holds: of each lane the earliest unfinished row only, and none while another of the
     * lane is held.
     */
    List<Claimed> claim(Claim claim);

    /**
     * Notes that the courier is about to be called, counts the try and renews the lease.
     *
     * @return false where the claim has been lost
     */
    boolean begin(Claimed row, Instant now, Instant leaseUntil);

    /**
     * Writes what came of a row and ends the claim. A row that was given up as interrupted meanwhile takes the better knowledge.
     *
     * @return false where somebody else holds the row
     */
    boolean finish(Claimed row, Verdict verdict, Instant now);

    /** Ends the claim on a row that was not begun. */
    void giveBack(Claimed row);

    /**
     * What to take.
     *
     * @param owner unique to this claim
     * @param ways those with a courier on this node
     * @param without routes that are stopped
     * @param only nothing but this route, null for all
     */
    record Claim(
            String owner,
            Instant now,
            Instant leaseUntil,
            int limit,
            Set<Way> ways,
            Set<Route> without,
            @Nullable Route only) {}

    /**
     * Where a row stands after a try.
     *
     * @param nextAt when it is due again; meant for {@code PENDING} only
     * @param error stable code, null where none
     * @param attempts tries that count
     */
    record Verdict(
            DeliveryState state, Instant nextAt, @Nullable String error, int attempts) {}
}
