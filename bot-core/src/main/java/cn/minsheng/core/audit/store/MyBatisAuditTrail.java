package cn.minsheng.core.audit.store;

import cn.minsheng.core.audit.AuditEntry;
import cn.minsheng.core.audit.AuditTrail;
import cn.minsheng.core.audit.RecordAct;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain in two tables. Writers queue at the head row until the transaction before them ends, so an act is recorded as the last
 * thing that its transaction does.
 */
@Component
class MyBatisAuditTrail implements AuditTrail, RecordAct {
    private static final int LONGEST_DETAIL = 500;

    private final AuditMapper mapper;
    private final Clock clock;

    MyBatisAuditTrail(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String actor, String act, String subject, String detail) {
        Head head = mapper.lockHead().head();
        // What the column holds is what is hashed: milliseconds.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = AuditEntry.following(head, at, actor, act, subject, shortened(detail));
        mapper.insert(AuditEntryRow.of(entry));
        mapper.moveHead(entry.id(), entry.hash());
    }

    @Override
    public Head head() {
        return mapper.head().head();
    }

    @Override
    public List<AuditEntry> after(long id, int size) {
        return mapper.after(id, size).stream().map(AuditEntryRow::entry).toList();
    }

    private static String shortened(String detail) {
        return detail.codePointCount(0, detail.length()) <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST_DETAIL));
    }
}
