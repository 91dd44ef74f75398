package cn.minsheng.wechat.gateway;

import cn.minsheng.core.outbox.Courier;
import cn.minsheng.core.outbox.Outcome;
import cn.minsheng.core.outbox.Parcel;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.wechat.SafeText;
import cn.minsheng.wechat.WechatProperties.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands a line to a group's bridge 群桥投递. A bridge sends one deliveryId once, however often it sees it: so an answer that never
 * came may be asked for again.
 */
final class BridgeCourier implements Courier {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Way way;
    private final Bridges bridges;
    private final HttpClient http;
    /** The machine's time, as the bridge reads it: the house's clock is moved on in the demo. */
    private final InstantSource clock;

    BridgeCourier(Way way, Bridges bridges, HttpClient http, InstantSource clock) {
        this.way = way;
        this.bridges = bridges;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return way;
    }

    @Override
    public Outcome deliver(Parcel parcel) {
        Client client = bridges.find(parcel.channel().account());
        if (client == null || client.sendUrl() == null) {
            return new Outcome.OtherWay("no-send-url");
        }
        try {
            HttpResponse<Void> answer =
                    http.send(request(client, client.sendUrl(), parcel), HttpResponse.BodyHandlers.discarding());
            return ofStatus(answer.statusCode());
        } catch (HttpTimeoutException e) {
            return new Outcome.TryLater("timeout", null);
        } catch (IOException e) {
            return new Outcome.TryLater("unreachable", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.TryLater("stopping", null);
        }
    }

    private HttpRequest request(Client client, String sendUrl, Parcel parcel) {
        byte[] body = JSON.writeValueAsBytes(body(parcel));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(URI.create(sendUrl))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header(Signature.ID, client.id())
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.NONCE, nonce)
                .header(Signature.SIGNATURE, Signature.of(client.secret(), timestamp, nonce, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private Map<String, Object> body(Parcel parcel) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deliveryId", parcel.deliveryId());
        if (way == Way.GROUP_LINE) {
            body.put("roomId", parcel.address());
            body.put("mentionIds", parcel.mentionIds());
        } else {
            body.put("toSenderId", parcel.address());
        }
        body.put("text", SafeText.outgoing(parcel.text()));
        return body;
    }

    private static Outcome ofStatus(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered();
        }
        String error = "http-" + status;
        boolean refused = status >= 400 && status < 500 && status != 408 && status != 429;
        return refused ? new Outcome.Never(error) : new Outcome.TryLater(error, null);
    }
}
