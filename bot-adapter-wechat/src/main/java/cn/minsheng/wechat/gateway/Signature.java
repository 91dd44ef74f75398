package cn.minsheng.wechat.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How bridge and house sign what they send each other 网关签名: HMAC-SHA-256 over timestamp, nonce and body, a line each. */
final class Signature {
    static final String ID = "X-Gateway-Id";
    static final String TIMESTAMP = "X-Gateway-Timestamp";
    static final String NONCE = "X-Gateway-Nonce";
    static final String SIGNATURE = "X-Gateway-Signature";

    private Signature() {}

    static String of(String secret, String timestamp, String nonce, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
        }
    }
}
