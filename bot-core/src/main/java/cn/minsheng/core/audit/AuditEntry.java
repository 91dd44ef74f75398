package cn.minsheng.core.audit;

import cn.hutool.crypto.digest.DigestUtil;
import java.time.Instant;

/**
 * One link of the audit chain 审计记录.
 *
 * @param id counts up by one
 * @param at when, in milliseconds
 * @param actor sign-in name, or {@code system}
 * @param act stable verb
 * @param subject what it was done to
 * @param detail a short further fact
 * @param prevHash the hash of the entry before
 * @param hash over all of the above
 */
public record AuditEntry(
        long id, Instant at, String actor, String act, String subject, String detail, String prevHash, String hash) {
    /** The entry that follows another, with its hash. */
    public static AuditEntry following(
            AuditTrail.Head head, Instant at, String actor, String act, String subject, String detail) {
        long id = head.lastId() + 1;
        String hash =
                hash(head.hash(), String.valueOf(id), String.valueOf(at.toEpochMilli()), actor, act, subject, detail);
        return new AuditEntry(id, at, actor, act, subject, detail, head.hash(), hash);
    }

    /** Whether this is what was written after {@code before}. */
    public boolean follows(AuditTrail.Head before) {
        return equals(following(before, at, actor, act, subject, detail));
    }

    /** Each field goes in with its length, so that no two entries read alike. */
    private static String hash(String... fields) {
        StringBuilder all = new StringBuilder();
        for (String field : fields) {
            all.append(field.length()).append(':').append(field);
        }
        return DigestUtil.sha256Hex(all.toString());
    }
}
