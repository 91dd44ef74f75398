package cn.minsheng.admin.problem;

import java.sql.SQLTransientException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a failure means that the database or Redis is away for now 存储暂不可用, and not that we have a fault. */
public final class StoresAway {
    private static final Set<String> SIGNS = Set.of(
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.QueryTimeoutException",
            "org.springframework.data.redis.RedisConnectionFailureException",
            "org.springframework.data.redis.RedisSystemException",
            "org.springframework.jdbc.CannotGetJdbcConnectionException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "io.lettuce.core.RedisException",
            "com.mysql.cj.jdbc.exceptions.CommunicationsException");

    private static final Logger LOG = LoggerFactory.getLogger(StoresAway.class);

    private StoresAway() {}

    public static boolean explains(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof SQLTransientException
                    || SIGNS.contains(t.getClass().getName())) {
                // Which of the two it is: never its message, which may quote a row.
                LOG.warn(
                        "A store is away, the console answers 503: {}",
                        t.getClass().getName());
                return true;
            }
        }
        return false;
    }
}
