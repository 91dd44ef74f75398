package cn.minsheng.core.organisation;

import cn.minsheng.core.audit.RecordAct;
import cn.minsheng.core.kernel.Attempt;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks a sign-in 登录. Refusals: {@code session.denied}, {@code session.locked}. Neither says whether the name exists: a name that
 * nobody has is locked out like any other and takes as long as a wrong password.
 */
@Component
public class SignIn {
    private final StaffRegister staff;
    private final SignInFailures failures;
    private final FindViewer findViewer;
    private final RecordAct audit;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private volatile @Nullable String nobodysHash;

    SignIn(
            StaffRegister staff,
            SignInFailures failures,
            FindViewer findViewer,
            RecordAct audit,
            PasswordEncoder encoder,
            Clock clock) {
        this.staff = staff;
        this.failures = failures;
        this.findViewer = findViewer;
        this.audit = audit;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The person, where name and password belong together and the person has a post now. */
    public Attempt<Viewer> signIn(String username, String password) {
        Instant now = clock.instant();
        if (failures.lockedAt(username, now)) {
            return Attempt.refused("session.locked");
        }
        // No transaction is held meanwhile: hashing is slow on purpose.
        Optional<String> hash = staff.passwordHashAt(username, now);
        String nobodys = nobodysHash();
        boolean right = encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
        Optional<Viewer> viewer = right ? findViewer.find(username) : Optional.empty();
        if (viewer.isEmpty()) {
            return refuse(username, hash.isPresent(), now);
        }
        failures.forget(username);
        audit.record(username, "session.sign-in", username, "");
        return Attempt.done(viewer.get());
    }

    private Attempt<Viewer> refuse(String username, boolean known, Instant now) {
        boolean locksOut = failures.count(username, now);
        // What a stranger types is not kept: people type passwords into the wrong field.
        if (locksOut && known) {
            audit.record("system", "session.lock-out", username, "");
        }
        return Attempt.refused("session.denied");
    }

    /** Made with the first sign-in, whoever's, so that start-up does not wait for it. */
    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = Passwords.hash(encoder, "nobody's password");
            nobodysHash = hash;
        }
        return hash;
    }
}
