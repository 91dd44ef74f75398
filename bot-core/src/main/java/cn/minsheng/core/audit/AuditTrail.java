package cn.minsheng.core.audit;

import java.util.List;

/** Reads the audit chain 审计链. */
public interface AuditTrail {
    /** Where the chain ends now. */
    Head head();

    /** The next entries after this id, in order, at most {@code size}. */
    List<AuditEntry> after(long id, int size);

    /**
     * An end of the chain 链尾.
     *
     * @param lastId the last entry's id, 0 where there is none
     * @param hash its hash
     */
    record Head(long lastId, String hash) {
        /** What the first entry follows. */
        public static final Head NONE = new Head(0, "0".repeat(64));
    }
}
