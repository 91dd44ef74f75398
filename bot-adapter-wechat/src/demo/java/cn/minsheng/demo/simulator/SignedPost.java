package cn.minsheng.demo.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Brings a group's message to the bot as a bridge does 群桥推送: signed, with a new nonce each of three tries. */
public final class SignedPost {

    private final HttpClient http;
    private final Supplier<URI> bot;
    private final Clock clock;
    private final Duration patience;
    private final int most;

    public SignedPost(HttpClient http, Supplier<URI> bot, Clock clock, Duration patience, int most) {
        this.http = http;
        this.bot = bot;
        this.clock = clock;
        this.patience = patience;
        this.most = most;
    }

    /** Posts until the bot says 200 or refuses for good (4xx). */
    public Delivery post(BridgeClient client, String json) {
        List<Delivery.Try> tries = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            long start = System.nanoTime();
            int status = once(client, json);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            tries.add(new Delivery.Try(status, millis));
            if (status >= 200 && status < 500) {
                break;
            }
            if (i < most) {
                Waiting.pause(Duration.ofMillis(Math.max(0, patience.toMillis() - millis)));
            }
        }
        Delivery delivery = new Delivery(tries, null, null);
        return delivery.accepted() ? delivery : new Delivery(tries, null, "unanswered");
    }

    private int once(BridgeClient client, String json) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        HttpRequest request = HttpRequest.newBuilder(bot.get().resolve("/wechat/gateway/messages"))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("X-Gateway-Id", client.id())
                .header("X-Gateway-Timestamp", timestamp)
                .header("X-Gateway-Nonce", nonce)
                .header("X-Gateway-Signature", signature(client.secret(), timestamp, nonce, json))
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** The contract's signature over {@code timestamp \n nonce \n body}. */
    public static String signature(String secret, String timestamp, String nonce, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((timestamp + "\n" + nonce + "\n" + body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether two signatures are the same, in constant time. */
    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    static String form(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
