package cn.minsheng.demo.simulator;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The access tokens that the stand-in gave out, by WeChat's rules 接口凭证. */
final class Tokens {
    private static final Duration LIFE = Duration.ofHours(2);
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);
    private static final int FORCED_A_DAY = 20;
    /** WeChat asks for room for at least 512 characters. */
    private static final int BYTES = 384;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> issued = new HashMap<>();
    private final Map<String, Token> stable = new HashMap<>();
    private final Map<String, Token> plain = new HashMap<>();
    private final Map<String, ArrayDeque<Instant>> forced = new HashMap<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** What an access token is good for. */
    record Token(String value, String appId, Instant until) {
        @Override
        public String toString() {
            return "Token[" + appId + ", " + until + "]";
        }
    }

    /** The stable token: the same within its life, a new one in the last five minutes, both valid then. */
    synchronized Token stable(String appId) {
        Token current = stable.get(appId);
        if (current != null && clock.instant().isBefore(current.until().minus(OVERLAP))) {
            return current;
        }
        Token fresh = issue(appId);
        stable.put(appId, fresh);
        return fresh;
    }

    /** A new stable token that kills the old one; empty beyond the day's limit, the old one within thirty seconds. */
    synchronized Optional<Token> forced(String appId) {
        ArrayDeque<Instant> times = forced.computeIfAbsent(appId, key -> new ArrayDeque<>());
        Instant now = clock.instant();
        times.removeIf(time -> time.isBefore(now.minus(Duration.ofDays(1))));
        Token old = stable.get(appId);
        if (old != null && !times.isEmpty() && now.isBefore(times.getLast().plus(BETWEEN_FORCED))) {
            return Optional.of(old);
        }
        if (times.size() >= FORCED_A_DAY) {
            return Optional.empty();
        }
        times.addLast(now);
        if (old != null) {
            issued.remove(old.value());
        }
        Token fresh = issue(appId);
        stable.put(appId, fresh);
        return Optional.of(fresh);
    }

    /** The older API's token: new with each call, the one before good for five minutes more. */
    synchronized Token plain(String appId) {
        Token old = plain.get(appId);
        Instant end = clock.instant().plus(OVERLAP);
        if (old != null && end.isBefore(old.until())) {
            issued.put(old.value(), new Token(old.value(), appId, end));
        }
        Token fresh = issue(appId);
        plain.put(appId, fresh);
        return fresh;
    }

    /** What is wrong with a token, {@link Errcode#OK} where nothing is. */
    synchronized Errcode check(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return Errcode.NO_TOKEN;
        }
        Token token = issued.get(value);
        if (token == null) {
            return Errcode.BAD_TOKEN;
        }
        return clock.instant().isBefore(token.until()) ? Errcode.OK : Errcode.TOKEN_EXPIRED;
    }

    /** Whose token it is. */
    synchronized Optional<String> appId(@Nullable String value) {
        return Optional.ofNullable(issued.get(value)).map(Token::appId);
    }

    private Token issue(String appId) {
        Instant now = clock.instant();
        issued.values().removeIf(token -> token.until().isBefore(now.minus(Duration.ofDays(3))));
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Token token = new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), appId, now.plus(LIFE));
        issued.put(token.value(), token);
        return token;
    }
}
