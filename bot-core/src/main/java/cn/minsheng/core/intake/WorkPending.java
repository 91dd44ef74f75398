package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.reply.TellResident;
import cn.minsheng.core.resident.Addresses;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides about messages that were stored without a decision 补办待处理来信: the same code as at once, later. What its sender is told goes
 * out by the outbox, since the callback is long answered.
 */
@Component
public class WorkPending {
    private static final Logger LOG = LoggerFactory.getLogger(WorkPending.class);

    private final Inbox inbox;
    private final PrepareMessage prepare;
    private final Addresses addresses;
    private final StoreMessages store;
    private final TellResident tell;
    private final TransactionTemplate transaction;

    WorkPending(
            Inbox inbox,
            PrepareMessage prepare,
            Addresses addresses,
            StoreMessages store,
            TellResident tell,
            TransactionTemplate transaction) {
        this.inbox = inbox;
        this.prepare = prepare;
        this.addresses = addresses;
        this.store = store;
        this.tell = tell;
        this.transaction = transaction;
    }

    /** Works off one message; false where none could be. One a transaction, so that one that always fails stops no other. */
    public boolean runOnce(int skip) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<Inbox.Pending> held = inbox.holdPending(skip + 1);
            if (held.size() <= skip) {
                return false;
            }
            decide(held.get(skip));
            return true;
        }));
    }

    /** Works off all that can be; those that fail stay pending and are counted. */
    public int runAll() {
        int failed = 0;
        boolean more = true;
        while (more) {
            try {
                more = runOnce(failed);
            } catch (TransactionException | DataAccessResourceFailureException away) {
                // the database is away or closed: it is no message's fault
                return failed;
            } catch (RuntimeException e) {
                LOG.warn("A pending message failed again: {}", e.getClass().getName());
                failed++;
            }
        }
        return failed;
    }

    private void decide(Inbox.Pending pending) {
        // who it is decides whether staff or a resident spoke; empty where the person left meanwhile
        String sender = addresses.of(pending.identityId()).orElse("");
        Prepared prepared = prepare.again(pending, sender);
        Handled one = store.decideStored(prepared, pending.id(), pending.identityId());
        if (one.reply != null && pending.message().channel().kind() == Channel.Kind.MP) {
            String subject = one.ticket == null ? null : one.ticket.number().value();
            tell.person(pending.message().channel(), pending.identityId(), subject, Objects.requireNonNull(one.reply));
        }
    }
}
