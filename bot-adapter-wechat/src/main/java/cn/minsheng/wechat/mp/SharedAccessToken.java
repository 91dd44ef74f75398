package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.mp.TokenStore.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * One account's access_token on this node 共享凭据: shared with all nodes through a store, fetched by one of them at a time. While the
 * next one is fetched the old one is served as long as it works. Without the store this node fetches for itself; WeChat's
 * stable_token then gives all nodes the same value.
 */
final class SharedAccessToken {
    private static final Duration WAIT = Duration.ofSeconds(3);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final String appId;
    private final TokenStore store;
    private final FetchToken fetchToken;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable AccessToken held;
    private volatile String forcedFor = "";

    SharedAccessToken(String appId, TokenStore store, FetchToken fetchToken, Clock clock) {
        this.appId = appId;
        this.store = store;
        this.fetchToken = fetchToken;
        this.clock = clock;
    }

    /** WeChat's token call; it throws {@link NoToken} where it fails. */
    interface FetchToken {
        Fetched fetch(boolean force);
    }

    /** 新凭据. */
    record Fetched(String value, long expiresInSeconds) {
        @Override
        public String toString() {
            return "Fetched[" + expiresInSeconds + "]";
        }
    }

    /** The value to use now. */
    String current() {
        AccessToken known = held;
        return known != null && known.fresh(clock.instant()) ? known.value() : renew(null);
    }

    /** WeChat did not take this value: finds or fetches another. */
    String instead(String refused) {
        AccessToken known = held;
        boolean other = known != null && !known.value().equals(refused) && known.fresh(clock.instant());
        return other ? known.value() : renew(refused);
    }

    private String renew(@Nullable String refused) {
        AccessToken old = usable(held, refused);
        if (!lock(old != null)) {
            if (old != null) {
                return old.value();
            }
            throw new NoToken("token-busy");
        }
        try {
            AccessToken known = usable(held, refused);
            if (known == null || !known.fresh(clock.instant())) {
                known = throughStore(refused);
            }
            return known.value();
        } catch (NoToken e) {
            if (old != null) {
                return old.value();
            }
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean lock(boolean atOnce) {
        try {
            return atOnce ? oneAtATime.tryLock() : oneAtATime.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private AccessToken throughStore(@Nullable String refused) {
        try {
            long started = System.nanoTime();
            while (true) {
                AccessToken stored = usable(store.read(appId).orElse(null), refused);
                if (stored != null && stored.fresh(clock.instant())) {
                    held = stored;
                    return stored;
                }
                Optional<Lease> lease = store.lease(appId);
                if (lease.isPresent()) {
                    return fetchAndShare(lease.get(), refused);
                }
                AccessToken old = stored == null ? usable(held, refused) : stored;
                if (old != null) {
                    return old;
                }
                if (System.nanoTime() - started > WAIT.toNanos()) {
                    throw new NoToken("token-busy");
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        } catch (DataAccessException away) {
            return keep(fetch(refused, 0));
        }
    }

    /** Fetches as the only node; looks into the store once more first, for another may just have been done. */
    private AccessToken fetchAndShare(Lease lease, @Nullable String refused) {
        try {
            AccessToken stored = usable(store.read(appId).orElse(null), refused);
            if (stored != null && stored.fresh(clock.instant())) {
                return keep(stored);
            }
            return keep(share(fetch(refused, lease.generation())));
        } finally {
            release(lease);
        }
    }

    private AccessToken share(AccessToken token) {
        try {
            Duration life = Duration.between(clock.instant(), token.expiresAt());
            if (store.writeIfNewer(appId, token, life)) {
                return token;
            }
            return store.read(appId)
                    .filter(newer -> newer.generation() > token.generation())
                    .orElse(token);
        } catch (DataAccessException away) {
            return token;
        }
    }

    private void release(Lease lease) {
        try {
            store.release(appId, lease);
        } catch (DataAccessException away) {
            // It ends by itself in a few seconds.
        }
    }

    private AccessToken fetch(@Nullable String refused, long generation) {
        Fetched fetched = fetchToken.fetch(false);
        if (fetched.value().equals(refused)) {
            fetched = force(refused);
        }
        return AccessToken.fetched(fetched.value(), fetched.expiresInSeconds(), generation, clock.instant());
    }

    /** Kills the old value, at most once for each, because WeChat counts these calls. */
    private Fetched force(String refused) {
        if (refused.equals(forcedFor) || !mayForce()) {
            throw new NoToken("token-refused");
        }
        forcedFor = refused;
        return fetchToken.fetch(true);
    }

    private boolean mayForce() {
        try {
            return store.mayForce(appId);
        } catch (DataAccessException away) {
            return true;
        }
    }

    private AccessToken keep(AccessToken token) {
        held = token;
        return token;
    }

    private @Nullable AccessToken usable(@Nullable AccessToken token, @Nullable String refused) {
        Instant now = clock.instant();
        return token != null && token.usable(now) && !token.value().equals(refused) ? token : null;
    }
}
