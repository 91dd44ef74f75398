package cn.minsheng.core.audit.store;

import cn.minsheng.core.audit.AuditTrail;

class AuditHeadRow {
    long lastId;
    String hash;

    AuditTrail.Head head() {
        return new AuditTrail.Head(lastId, hash);
    }
}
