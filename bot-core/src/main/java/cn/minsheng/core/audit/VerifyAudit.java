package cn.minsheng.core.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks the audit chain and says where it was tampered with 审计校验. */
@Component
public class VerifyAudit {
    private static final int STEP = 1_000;

    private final AuditTrail trail;

    VerifyAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /** Checks every entry that stood there when it was called; what is written meanwhile is left for the next time. */
    public Verdict verify() {
        AuditTrail.Head end = trail.head();
        AuditTrail.Head reached = AuditTrail.Head.NONE;
        while (reached.lastId() < end.lastId()) {
            List<AuditEntry> step = trail.after(reached.lastId(), STEP);
            if (step.isEmpty()) {
                return new Verdict(reached.lastId(), reached.lastId() + 1);
            }
            for (AuditEntry entry : step) {
                if (!entry.follows(reached)) {
                    return new Verdict(reached.lastId(), reached.lastId() + 1);
                }
                reached = new AuditTrail.Head(entry.id(), entry.hash());
                if (entry.id() == end.lastId()) {
                    break;
                }
            }
        }
        return new Verdict(end.lastId(), reached.equals(end) ? null : end.lastId());
    }

    /**
     * What the walk found 校验结果.
     *
     * @param intact how many entries from the first on are as they were written
     * @param firstBroken the first entry that is changed, missing or out of place; null where none is
     */
    public record Verdict(long intact, @Nullable Long firstBroken) {}
}
