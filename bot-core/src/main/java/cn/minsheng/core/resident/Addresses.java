package cn.minsheng.core.resident;

import java.util.Optional;

/** Where a person is reached 收信地址. */
public interface Addresses {
    /** The openid or member id of an identity; empty where it was pseudonymised. Never logged. */
    Optional<String> of(long identityId);
}
