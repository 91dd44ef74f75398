package cn.minsheng.core.organisation.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

class SignInFailureRow {
    String nameHash;
    int failures;
    Instant lastFailed;

    @Nullable
    Instant lockedUntil;
}
