package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.Door;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;

/**
 * WeChat's AES envelope 消息加解密. Sealing and signatures are the SDK's; opening is ours, because the SDK's neither compares the
 * app-id inside nor doubts the length that the envelope claims for itself.
 */
final class Envelope extends WxCryptUtil {
    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Integer.BYTES;
    private static final int BLOCK = 32;
    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOMNESS = new SecureRandom();

    private final byte[] ownAppId;
    private final SecretKeySpec key;
    private final IvParameterSpec iv;

    Envelope(String token, String aesKey, String appId) {
        super(token, aesKey, appId);
        this.ownAppId = appId.getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(this.aesKey, "AES");
        this.iv = new IvParameterSpec(this.aesKey, 0, RANDOM);
    }

    /** Whether this is {@code msg_signature} over token, timestamp, nonce and the cipher text. */
    boolean signed(String signature, String timestamp, String nonce, String cipherText) {
        return Door.same(SHA1.gen(token, timestamp, nonce, cipherText), signature);
    }

    /**
     * The message inside, as bytes.
     *
     * @throws Refused 400 where it cannot be opened, 403 where it is meant for another account
     */
    byte[] open(String cipherText) throws Refused {
        byte[] plain;
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, iv);
            plain = cipher.doFinal(Base64.getDecoder().decode(cipherText));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw Refused.broken("cipher text");
        }
        int end = plain.length - padding(plain);
        if (end < HEAD) {
            throw Refused.broken("envelope too short");
        }
        int length = ByteBuffer.wrap(plain, RANDOM, Integer.BYTES).getInt();
        if (length < 0 || length > end - HEAD) {
            throw Refused.broken("envelope length");
        }
        if (!Arrays.equals(plain, HEAD + length, end, ownAppId, 0, ownAppId.length)) {
            throw Refused.forbidden("app-id inside the envelope");
        }
        return Arrays.copyOfRange(plain, HEAD, HEAD + length);
    }

    private static int padding(byte[] plain) throws Refused {
        int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
        if (padding < 1 || padding > BLOCK || padding > plain.length) {
            throw Refused.broken("padding");
        }
        for (int i = plain.length - padding; i < plain.length; i++) {
            if (plain[i] != padding) {
                throw Refused.broken("padding");
            }
        }
        return padding;
    }

    /** An answer, sealed and signed. */
    String seal(String xml, long epochSecond) {
        String cipherText = encrypt(random(), xml);
        String timestamp = Long.toString(epochSecond);
        String nonce = random();
        return "<xml><Encrypt><![CDATA[" + cipherText + "]]></Encrypt><MsgSignature><![CDATA["
                + SHA1.gen(token, timestamp, nonce, cipherText) + "]]></MsgSignature><TimeStamp>" + timestamp
                + "</TimeStamp><Nonce><![CDATA[" + nonce + "]]></Nonce></xml>";
    }

    private static String random() {
        StringBuilder out = new StringBuilder(RANDOM);
        for (int i = 0; i < RANDOM; i++) {
            out.append(SIGNS.charAt(RANDOMNESS.nextInt(SIGNS.length())));
        }
        return out.toString();
    }
}
