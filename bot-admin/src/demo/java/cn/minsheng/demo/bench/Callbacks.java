package cn.minsheng.demo.bench;

import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.CallbackXml;
import cn.minsheng.demo.simulator.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signed and encrypted callbacks of the demo's official account (加密回调), made before the clock runs; each from another resident. */
final class Callbacks {
    private static final Account ACCOUNT =
            new Account("wxdemo0000000000", null, "minsheng-demo", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    private static final Envelope ENVELOPE = new Envelope(ACCOUNT);

    private final Reports reports = Reports.read();
    private final Clock clock;
    private long number;

    /** Runs that share a database must not share residents: the first number is the time. */
    Callbacks(Clock clock) {
        this.clock = clock;
        this.number = clock.millis() * 1_000;
    }

    List<byte[]> next(int count) {
        List<byte[]> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            requests.add(request(++number));
        }
        return requests;
    }

    private byte[] request(long id) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("ToUserName", "gh_demo");
        message.put("FromUserName", "oBench" + Long.toString(id, Character.MAX_RADIX));
        message.put("CreateTime", now);
        message.put("MsgType", "text");
        message.put("Content", reports.text(id));
        message.put("MsgId", id);
        String encrypted = ENVELOPE.seal(CallbackXml.write(message));
        String timestamp = Long.toString(now);
        String nonce = Long.toString(id);
        String path = "/wechat/mp/" + ACCOUNT.appId() + "?signature="
                + Envelope.signature(ACCOUNT.token(), timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce
                + "&openid=" + message.get("FromUserName") + "&encrypt_type=aes&msg_signature="
                + Envelope.signature(ACCOUNT.token(), timestamp, nonce, encrypted);
        Map<String, Object> outside = new LinkedHashMap<>();
        outside.put("ToUserName", "gh_demo");
        outside.put("Encrypt", encrypted);
        return Http.post(path, "text/xml", CallbackXml.write(outside).getBytes(StandardCharsets.UTF_8));
    }
}
