package cn.minsheng.wechat.mp;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/** A store in memory; it can be away. */
final class TokensInMemory implements TokenStore {
    private final Map<String, AccessToken> tokens = new HashMap<>();
    private long generation;
    private @Nullable Lease lease;
    private boolean forced;
    boolean away;

    @Override
    public synchronized Optional<AccessToken> read(String appId) {
        answer();
        return Optional.ofNullable(tokens.get(appId));
    }

    @Override
    public synchronized Optional<Lease> lease(String appId) {
        answer();
        if (lease != null) {
            return Optional.empty();
        }
        lease = new Lease("holder", ++generation);
        return Optional.of(lease);
    }

    /** The lease of a node that was too slow. */
    synchronized void leaseEnds() {
        lease = null;
    }

    @Override
    public synchronized void release(String appId, Lease given) {
        answer();
        if (given.equals(lease)) {
            lease = null;
        }
    }

    @Override
    public synchronized boolean writeIfNewer(String appId, AccessToken token, Duration keep) {
        answer();
        AccessToken known = tokens.get(appId);
        if (known != null && known.generation() >= token.generation()) {
            return false;
        }
        tokens.put(appId, token);
        return true;
    }

    @Override
    public synchronized boolean mayForce(String appId) {
        answer();
        boolean may = !forced;
        forced = true;
        return may;
    }

    private void answer() {
        if (away) {
            throw new QueryTimeoutException("away");
        }
    }
}
