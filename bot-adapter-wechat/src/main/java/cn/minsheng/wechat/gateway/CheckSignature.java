package cn.minsheng.wechat.gateway;

import cn.minsheng.wechat.Door;
import cn.minsheng.wechat.Freshness;
import cn.minsheng.wechat.WechatProperties.Client;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Who sent a request, and whether now and once 验签. */
@Component
final class CheckSignature {
    private static final Duration STALE = Duration.ofSeconds(300);
    private static final int LONGEST_NONCE = 128;

    private final Bridges bridges;
    private final Nonces nonces;
    private final Freshness freshness;

    CheckSignature(Bridges bridges, Nonces nonces, Freshness freshness) {
        this.bridges = bridges;
        this.nonces = nonces;
        this.freshness = freshness;
    }

    /** The bridge that signed; an unknown one and a wrong signature are answered alike. */
    Client check(HttpServletRequest request, byte[] body) throws Refused {
        Client client = bridges.find(request.getHeader(Signature.ID));
        String timestamp = header(request, Signature.TIMESTAMP);
        String nonce = header(request, Signature.NONCE);
        if (client == null
                || !Door.same(
                        Signature.of(client.secret(), timestamp, nonce, body),
                        request.getHeader(Signature.SIGNATURE))) {
            throw Refused.unsigned("signature", "the signature is wrong");
        }
        if (freshness.stale(timestamp, STALE)) {
            throw Refused.unsigned("timestamp", "the timestamp is more than 300 seconds away");
        }
        if (nonce.isBlank() || nonce.length() > LONGEST_NONCE || !nonces.firstTime(client.id(), nonce)) {
            throw Refused.unsigned("nonce", "the nonce is missing or was seen before");
        }
        return client;
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
