package cn.minsheng.core.organisation;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes a password 密码散列; an encoder may say null only of null. */
final class Passwords {
    private Passwords() {}

    static String hash(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the password encoder gave no hash");
        }
        return hash;
    }
}
