package cn.minsheng.core.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores messages whatever goes wrong 稳妥落库: a batch that collides with another node is tried again; one that fails is taken apart, so
 * that one message never spoils another; a message that fails alone is stored by itself as pending; only a database that is away makes it not
 * durable.
 */
@Component
class StoreSafely {
    private static final Logger LOG = LoggerFactory.getLogger(StoreSafely.class);
    private static final int TRIES = 4;
    private static final SQLExceptionTranslator TELL = new SQLExceptionSubclassTranslator();

    private final StoreMessages store;
    private final TransactionTemplate transaction;

    StoreSafely(StoreMessages store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    List<Received> store(List<Prepared> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        for (int i = 1; ; i++) {
            try {
                return List.copyOf(Objects.requireNonNull(transaction.execute(status -> store.store(batch))));
            } catch (RuntimeException e) {
                RuntimeException failure = told(e);
                if (away(failure)) {
                    return notDurable(batch);
                }
                if (!collided(failure) || i == TRIES) {
                    return apart(batch, failure);
                }
            }
        }
    }

    private List<Received> apart(List<Prepared> batch, RuntimeException why) {
        if (batch.size() == 1) {
            LOG.error(
                    "A message could not be decided about and is kept for later: {}",
                    why.getClass().getName());
            return List.of(storePending(batch.get(0)));
        }
        List<Received> came = new ArrayList<>();
        batch.forEach(one -> came.addAll(store(List.of(one))));
        return came;
    }

    /** Stores one message alone, without deciding. */
    Received storePending(Prepared one) {
        try {
            Long id = transaction.execute(status -> store.storePending(one));
            return new Received.Durable(Objects.requireNonNull(id), false, null);
        } catch (RuntimeException e) {
            LOG.error("A message could not be stored: {}", e.getClass().getName());
            return new Received.NotDurable();
        }
    }

    private static List<Received> notDurable(List<Prepared> batch) {
        LOG.warn("The database is away: {} messages are not durable, their senders will send them again", batch.size());
        return batch.stream().<Received>map(one -> new Received.NotDurable()).toList();
    }

    /** Batches of MyBatis tell the driver's exception as it is; Spring's kinds say what it means. */
    private static RuntimeException told(RuntimeException e) {
        SQLException root = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                root = sql;
            }
        }
        boolean told = e instanceof DataAccessException && !(e instanceof UncategorizedDataAccessException);
        if (told || root == null) {
            return e;
        }
        DataAccessException kind = TELL.translate("intake", null, root);
        return kind == null ? e : kind;
    }

    private static boolean collided(RuntimeException e) {
        return e instanceof ConcurrencyFailureException || e instanceof DuplicateKeyException;
    }

    private static boolean away(RuntimeException e) {
        return e instanceof TransactionException
                || e instanceof DataAccessResourceFailureException
                || e instanceof RecoverableDataAccessException
                || e instanceof TransientDataAccessResourceException
                || e instanceof QueryTimeoutException;
    }
}
