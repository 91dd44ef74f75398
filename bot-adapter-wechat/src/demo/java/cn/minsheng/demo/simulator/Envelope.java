package cn.minsheng.demo.simulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * WeChat's side of the encrypted envelope 加密信封, written from the platform's description and not with the bot's library, so that
 * the two check each other.
 */
public final class Envelope {
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final SecureRandom DICE = new SecureRandom();

    private final Account account;
    private final byte[] key;

    public Envelope(Account account) {
        this.account = account;
        this.key = Base64.getDecoder().decode(account.aesKey() + "=");
        if (key.length != BLOCK) {
            throw new IllegalArgumentException("an aes-key has 43 characters");
        }
    }

    /** Encrypts a message for the account. */
    public String seal(String xml) {
        byte[] message = xml.getBytes(StandardCharsets.UTF_8);
        byte[] appId = account.appId().getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + Integer.BYTES + message.length + appId.length;
        int pad = BLOCK - length % BLOCK;
        byte[] random = new byte[RANDOM];
        DICE.nextBytes(random);
        ByteBuffer plain = ByteBuffer.allocate(length + pad);
        plain.put(random).putInt(message.length).put(message).put(appId);
        Arrays.fill(plain.array(), length, length + pad, (byte) pad);
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, plain.array()));
    }

    /**
     * Opens what the account sent.
     *
     * @throws IllegalArgumentException where it is no envelope of this account's
     */
    public String open(String encrypted) {
        byte[] plain = crypt(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(encrypted.trim()));
        ByteBuffer buffer = ByteBuffer.wrap(plain, 0, plain.length - plain[plain.length - 1]);
        buffer.position(RANDOM);
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw new IllegalArgumentException("no envelope");
        }
        byte[] message = new byte[length];
        buffer.get(message);
        byte[] appId = new byte[buffer.remaining()];
        buffer.get(appId);
        if (!account.appId().equals(new String(appId, StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("an envelope of another account");
        }
        return new String(message, StandardCharsets.UTF_8);
    }

    /** The signature over some parts, {@code token} among them. */
    public static String signature(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] crypt(int mode, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no envelope", e);
        }
    }
}
