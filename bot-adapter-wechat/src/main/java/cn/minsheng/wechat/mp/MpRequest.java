package cn.minsheng.wechat.mp;

import cn.minsheng.wechat.Door;
import cn.minsheng.wechat.Freshness;
import cn.minsheng.wechat.SafeText;
import cn.minsheng.wechat.mp.MpAccounts.MpAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.common.util.crypto.SHA1;

/**
 * The signed part of a callback's address 签名参数: checks who sent it and opens what was sent.
 *
 * @param query the parameters of the address
 */
record MpRequest(MpAccount account, Map<String, String> query) {
    /** How far WeChat's clock and ours may be apart; an older request is somebody's recording. */
    private static final Duration STALE = Duration.ofMinutes(10);

    /** Checks all that can be checked before the body is read. */
    void checkHead(Freshness freshness) throws Refused {
        if (freshness.stale(get("timestamp"), STALE)) {
            throw Refused.forbidden("timestamp");
        }
        boolean aes = "aes".equals(query.get("encrypt_type"));
        if (account.envelope() == null) {
            if (aes) {
                throw Refused.forbidden("encrypted, and the account has no key");
            }
            checkSignature();
        } else if (get("msg_signature").isEmpty() || (query.containsKey("encrypt_type") && !aes)) {
            throw Refused.forbidden("plain, and the account has a key");
        }
    }

    /** Checks {@code signature} over token, timestamp and nonce. */
    void checkSignature() throws Refused {
        if (get("timestamp").isEmpty()
                || get("nonce").isEmpty()
                || !Door.same(SHA1.gen(account.token(), get("timestamp"), get("nonce")), query.get("signature"))) {
            throw Refused.forbidden("signature");
        }
    }

    /** The message as bytes: the body of a plain account, else what its envelope holds. */
    byte[] message(byte[] body) throws Refused {
        Envelope envelope = account.envelope();
        if (envelope == null) {
            return body;
        }
        Optional<Map<String, String>> outside = FlatXml.read(SafeText.decode(body, 0, body.length));
        if (outside.isEmpty()) {
            throw Refused.broken("envelope");
        }
        String cipherText = outside.get().getOrDefault("Encrypt", "").strip();
        if (cipherText.isEmpty()) {
            throw Refused.forbidden("plain, and the account has a key");
        }
        if (get("nonce").isEmpty()
                || !envelope.signed(get("msg_signature"), get("timestamp"), get("nonce"), cipherText)) {
            throw Refused.forbidden("msg_signature");
        }
        return envelope.open(cipherText);
    }

    private String get(String name) {
        return query.getOrDefault(name, "");
    }
}
