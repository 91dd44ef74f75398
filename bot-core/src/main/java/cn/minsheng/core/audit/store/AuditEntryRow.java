package cn.minsheng.core.audit.store;

import cn.minsheng.core.audit.AuditEntry;
import java.time.Instant;

class AuditEntryRow {
    long id;
    Instant at;
    String actor;
    String act;
    String subject;
    String detail;
    String prevHash;
    String hash;

    static AuditEntryRow of(AuditEntry entry) {
        AuditEntryRow row = new AuditEntryRow();
        row.id = entry.id();
        row.at = entry.at();
        row.actor = entry.actor();
        row.act = entry.act();
        row.subject = entry.subject();
        row.detail = entry.detail();
        row.prevHash = entry.prevHash();
        row.hash = entry.hash();
        return row;
    }

    AuditEntry entry() {
        return new AuditEntry(id, at, actor, act, subject, detail, prevHash, hash);
    }
}
