package cn.minsheng.demo.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Brings a message to the bot as WeChat does 推送消息: signed, encrypted, again where no 200 comes within five seconds, three
 * tries in all unless it is told otherwise.
 */
public final class DeliverCallback {
    /** WeChat's own. */
    public static final int TRIES = 3;

    private final HttpClient http;
    private final Supplier<URI> bot;
    private final Clock clock;
    private final Duration patience;
    private final int most;
    private final SecureRandom dice = new SecureRandom();

    /**
     * @param bot where the bot is
     * @param patience how long WeChat waits for an answer, and from one try to the next
     * @param most tries in all
     */
    public DeliverCallback(HttpClient http, Supplier<URI> bot, Clock clock, Duration patience, int most) {
        this.http = http;
        this.bot = bot;
        this.clock = clock;
        this.patience = patience;
        this.most = most;
    }

    /** Delivers one message, the same bytes in each try but for the envelope. */
    public Delivery deliver(Account account, String openid, String xml) {
        List<Delivery.Try> tries = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            long start = System.nanoTime();
            try {
                HttpResponse<String> response = http.send(
                        request(account, openid, xml), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                tries.add(new Delivery.Try(response.statusCode(), millis(start)));
                if (response.statusCode() == 200) {
                    return answered(account, response.body(), tries);
                }
            } catch (IOException e) {
                tries.add(new Delivery.Try(0, millis(start)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            if (i < most) {
                Waiting.pause(Duration.ofMillis(Math.max(0, patience.toMillis() - millis(start))));
            }
        }
        return new Delivery(tries, null, "unanswered");
    }

    private HttpRequest request(Account account, String openid, String xml) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Integer.toString(dice.nextInt(Integer.MAX_VALUE));
        Map<String, String> query = new LinkedHashMap<>();
        query.put("signature", Envelope.signature(account.token(), timestamp, nonce));
        query.put("timestamp", timestamp);
        query.put("nonce", nonce);
        query.put("openid", openid);
        String body = xml;
        if (account.encrypted()) {
            String encrypted = new Envelope(account).seal(xml);
            query.put("encrypt_type", "aes");
            query.put("msg_signature", Envelope.signature(account.token(), timestamp, nonce, encrypted));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("ToUserName", "gh_demo");
            fields.put("Encrypt", encrypted);
            body = CallbackXml.write(fields);
        }
        return HttpRequest.newBuilder(bot.get().resolve("/wechat/mp/" + account.appId() + "?" + SignedPost.form(query)))
                .timeout(patience)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Delivery answered(Account account, String body, List<Delivery.Try> tries) {
        if (body.isBlank() || body.equals("success")) {
            return new Delivery(tries, null, null);
        }
        try {
            return new Delivery(tries, text(account, body), null);
        } catch (IllegalArgumentException e) {
            return new Delivery(tries, null, "unreadable");
        }
    }

    private static String text(Account account, String body) {
        Map<String, String> fields = CallbackXml.read(body);
        if (account.encrypted()) {
            String encrypted = fields.getOrDefault("Encrypt", "");
            String expected = Envelope.signature(
                    account.token(), fields.getOrDefault("TimeStamp", ""), fields.getOrDefault("Nonce", ""), encrypted);
            if (!expected.equals(fields.get("MsgSignature"))) {
                throw new IllegalArgumentException("wrong signature");
            }
            fields = CallbackXml.read(new Envelope(account).open(encrypted));
        }
        String content = fields.get("Content");
        if (!"text".equals(fields.get("MsgType")) || content == null) {
            throw new IllegalArgumentException("no text");
        }
        return content;
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
