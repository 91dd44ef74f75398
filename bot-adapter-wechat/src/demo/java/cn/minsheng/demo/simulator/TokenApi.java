package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who gets an access token 凭证接口. */
final class TokenApi {
    private final Correspondents correspondents;
    private final Tokens tokens;
    private final Clock clock;

    TokenApi(Correspondents correspondents, Tokens tokens, Clock clock) {
        this.correspondents = correspondents;
        this.tokens = tokens;
        this.clock = clock;
    }

    Reply stable(String grantType, String appId, String secret, boolean force) {
        Errcode refusal = refusal(grantType, appId, secret);
        if (refusal != Errcode.OK) {
            return Reply.error(refusal);
        }
        Optional<Tokens.Token> token = force ? tokens.forced(appId) : Optional.of(tokens.stable(appId));
        return token.map(this::reply).orElseGet(() -> Reply.error(Errcode.DAILY_LIMIT));
    }

    Reply plain(String grantType, String appId, String secret) {
        Errcode refusal = refusal(grantType, appId, secret);
        return refusal == Errcode.OK ? reply(tokens.plain(appId)) : Reply.error(refusal);
    }

    /** The account that a token speaks for. */
    Optional<String> speaker(@Nullable String token) {
        return tokens.check(token) == Errcode.OK ? tokens.appId(token) : Optional.empty();
    }

    Errcode check(@Nullable String token) {
        return tokens.check(token);
    }

    private Errcode refusal(String grantType, String appId, String secret) {
        if (!grantType.equals("client_credential")) {
            return Errcode.BAD_GRANT_TYPE;
        }
        Optional<Account> account = correspondents.account(appId);
        if (account.isEmpty()) {
            return Errcode.BAD_APP_ID;
        }
        return secret.equals(account.get().secret()) ? Errcode.OK : Errcode.BAD_SECRET;
    }

    private Reply reply(Tokens.Token token) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", token.value());
        fields.put(
                "expires_in", Duration.between(clock.instant(), token.until()).toSeconds());
        return Reply.json(fields);
    }
}
