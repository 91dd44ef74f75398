package cn.minsheng.admin.api;

import cn.minsheng.core.audit.RecordAct;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.core.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever opens a secret case leaves a trace 涉密查阅留痕; if the trace cannot be written, the case is not shown. */
@Component
@ConditionalOnRole("console")
class NoteSecretReading {
    private final RecordAct audit;

    NoteSecretReading(RecordAct audit) {
        this.audit = audit;
    }

    @Transactional
    public void by(Viewer viewer, Ticket ticket) {
        if (ticket.secret()) {
            audit.record(
                    viewer.username(), "ticket.read-secret", ticket.number().value(), "");
        }
    }
}
