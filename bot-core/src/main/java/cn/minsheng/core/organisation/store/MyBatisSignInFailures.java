package cn.minsheng.core.organisation.store;

import cn.hutool.crypto.digest.DigestUtil;
import cn.minsheng.core.organisation.SignInFailures;
import cn.minsheng.core.organisation.SignInRules;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MyBatisSignInFailures implements SignInFailures {
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignInFailureMapper mapper;
    private final SignInRules rules;

    MyBatisSignInFailures(SignInFailureMapper mapper, SignInRules rules) {
        this.mapper = mapper;
        this.rules = rules;
    }

    @Override
    public boolean lockedAt(String username, Instant at) {
        SignInFailureRow row = mapper.find(hash(username));
        return row != null && row.lockedUntil != null && row.lockedUntil.isAfter(at);
    }

    @Override
    @Transactional
    public boolean count(String username, Instant at) {
        forgetOldOnes(at);
        String hash = hash(username);
        mapper.ensure(hash, at);
        SignInFailureRow row = mapper.lock(hash);
        boolean inARow = !row.lastFailed.plus(rules.lockOut()).isBefore(at);
        row.failures = inARow ? row.failures + 1 : 1;
        row.lastFailed = at;
        boolean locks = row.failures >= rules.failures();
        if (locks) {
            row.failures = 0;
            row.lockedUntil = at.plus(rules.lockOut());
        }
        mapper.update(row);
        return locks;
    }

    @Override
    public void forget(String username) {
        mapper.delete(hash(username));
    }

    /** Names that somebody made up do not pile up. */
    private void forgetOldOnes(Instant at) {
        mapper.oldOnes(at.minus(KEPT).minus(rules.lockOut())).forEach(mapper::delete);
    }

    private static String hash(String username) {
        return DigestUtil.sha256Hex(username);
    }
}
