package cn.minsheng.wechat.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a bridge does when it signs, written from the contract. */
final class SignedBridge {
    static final String SECRET = "bridge-secret";

    private SignedBridge() {}

    static MockHttpServletRequest request(String id, String timestamp, String nonce, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/wechat/gateway/messages");
        request.addHeader("X-Gateway-Id", id);
        request.addHeader("X-Gateway-Timestamp", timestamp);
        request.addHeader("X-Gateway-Nonce", nonce);
        request.addHeader("X-Gateway-Signature", hmac(timestamp + "\n" + nonce + "\n" + body));
        return request;
    }

    static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
