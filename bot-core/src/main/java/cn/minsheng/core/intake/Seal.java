package cn.minsheng.core.intake;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.stereotype.Component;

/** Seals what must not lie in the database in clear 落库加密: AES-256-GCM under {@code minsheng.data-key} (Base64 of 32 bytes). */
@Component
public class Seal {
    private static final int KEY_BYTES = 32;

    /** A cipher each thread: one shared would make the callbacks wait for each other. */
    private final ThreadLocal<AesBytesEncryptor> cipher;

    Seal(@Value("${minsheng.data-key}") String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("minsheng.data-key is not Base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("minsheng.data-key must be 32 bytes in Base64");
        }
        SecretKeySpec secret = new SecretKeySpec(bytes, "AES");
        cipher = ThreadLocal.withInitial(() -> new AesBytesEncryptor(secret, new Nonces(), CipherAlgorithm.GCM));
    }

    byte[] seal(byte[] clear) {
        return cipher.get().encrypt(clear);
    }

    /** Opens what {@link #seal} sealed; fails where it was tampered with or sealed under another key. */
    byte[] open(byte[] sealed) {
        return cipher.get().decrypt(sealed);
    }

    /** Random nonces of a thread's own generator: the system's is shared, and callbacks would queue for it. */
    private static final class Nonces implements BytesKeyGenerator {
        private static final int BYTES = 12;
        private final SecureRandom random = generator();

        private static SecureRandom generator() {
            try {
                return SecureRandom.getInstance("DRBG");
            } catch (NoSuchAlgorithmException e) {
                return new SecureRandom();
            }
        }

        @Override
        public int getKeyLength() {
            return BYTES;
        }

        @Override
        public byte[] generateKey() {
            byte[] nonce = new byte[BYTES];
            random.nextBytes(nonce);
            return nonce;
        }
    }
}
