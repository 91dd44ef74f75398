package cn.minsheng.demo.simulator;

import cn.minsheng.wechat.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo bridge's own address 群桥接收端: checks the signature, sends each delivery once into the room or the private chat. */
@RestController("simulatorBridge")
final class BridgeEndpoint {
    static final String PATH = "/simulator/bridge/send";
    private static final Duration SKEW = Duration.ofSeconds(300);
    private static final int REMEMBERED = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StandIn standIn;
    private final BridgeClient client;
    private final Town town;
    private final Freshness freshness;
    private final Map<String, Boolean> sent = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    BridgeEndpoint(StandIn standIn, Correspondents correspondents, Town town, Freshness freshness) {
        this.standIn = standIn;
        this.client = correspondents.bridge();
        this.town = town;
        this.freshness = freshness;
    }

    @PostMapping(PATH)
    void send(HttpServletRequest request, HttpServletResponse response, @RequestBody(required = false) byte[] body)
            throws IOException {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        JsonNode json = json(text);
        String room = json.path("roomId").asString("");
        String to = room.isEmpty() ? json.path("toSenderId").asString("") : room;
        standIn.answer(
                new StandIn.Incoming(request, response, "bridge/send"),
                to,
                text,
                errcode -> Reply.error(errcode >= 400 && errcode < 600 ? errcode : 500, errcode),
                () -> {
                    if (!signed(request, text)) {
                        return Reply.error(401, 401);
                    }
                    return accept(json, room, to);
                });
    }

    private Reply accept(JsonNode json, String room, String to) {
        String deliveryId = json.path("deliveryId").asString("");
        String words = json.path("text").asString("");
        if (deliveryId.isEmpty() || to.isEmpty() || words.isEmpty()) {
            return Reply.error(400, 400);
        }
        boolean first = sent.putIfAbsent(deliveryId, Boolean.TRUE) == null;
        if (first) {
            Chat chat = room.isEmpty() ? town.aside(to) : town.room(room);
            chat.add(Bubble.BOT, null, "text", deliveryId, content(json, words));
        }
        return Reply.json(Map.of("deliveryId", deliveryId, "duplicate", !first));
    }

    private static Map<String, Object> content(JsonNode json, String words) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("text", words);
        if (!json.path("mentionIds").isEmpty()) {
            content.put(
                    "mentions",
                    json.path("mentionIds")
                            .valueStream()
                            .map(id -> id.asString(""))
                            .toList());
        }
        return content;
    }

    private boolean signed(HttpServletRequest request, String body) {
        String timestamp = header(request, "X-Gateway-Timestamp");
        String nonce = header(request, "X-Gateway-Nonce");
        String expected = SignedPost.signature(client.secret(), timestamp, nonce, body);
        return client.id().equals(header(request, "X-Gateway-Id"))
                && SignedPost.same(expected, header(request, "X-Gateway-Signature"))
                && !freshness.stale(timestamp, SKEW);
    }

    private static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
