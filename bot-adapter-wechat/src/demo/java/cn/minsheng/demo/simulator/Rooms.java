package cn.minsheng.demo.simulator;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What members write in the groups 居民群: the demo's bridge brings it to the bot, signed. */
final class Rooms {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Town town;
    private final BridgeClient client;
    private final SignedPost bridge;
    private final Camera camera;
    private final Postmark postmark;
    private final Supplier<URI> own;

    Rooms(Town town, BridgeClient client, SignedPost bridge, Camera camera, Postmark postmark, Supplier<URI> own) {
        this.town = town;
        this.client = client;
        this.bridge = bridge;
        this.camera = camera;
        this.postmark = postmark;
        this.own = own;
    }

    /** Writes into a group. */
    Chat.Sent write(Cast.Group group, String senderId, Writing writing) {
        String id = "demo-" + postmark.nextId();
        Media.@Nullable Stored file =
                camera.take(writing.type(), writing.scene()).orElse(null);
        Map<String, Object> message = head(group, senderId, name(group, senderId, writing.senderName()));
        message.put("messageId", id);
        message.put("type", writing.type());
        body(writing, file, message);
        Map<String, Object> content = writing.content(file);
        Optional.ofNullable(writing.quotedMessageId())
                .flatMap(town.room(group.roomId())::message)
                .ifPresent(quoted -> content.put("quote", quote(quoted)));
        town.room(group.roomId())
                .add(senderId, name(group, senderId, writing.senderName()), writing.type(), id, content);
        return post(group, message);
    }

    /** Takes a message back; empty where it is not in the group. */
    Optional<Chat.Sent> recall(Cast.Group group, String senderId, String messageId) {
        Chat room = town.room(group.roomId());
        boolean own = room.message(messageId)
                .filter(bubble -> bubble.by().equals(senderId))
                .isPresent();
        if (!own || !room.withdraw(messageId)) {
            return Optional.empty();
        }
        String id = "demo-" + postmark.nextId();
        Map<String, Object> message = head(group, senderId, name(group, senderId, null));
        message.put("messageId", id);
        message.put("type", "recall");
        message.put("recalledMessageId", messageId);
        return Optional.of(post(group, message));
    }

    private Chat.Sent post(Cast.Group group, Map<String, Object> message) {
        Chat room = town.room(group.roomId());
        room.begin();
        Delivery delivery = new Delivery(List.of(), null, "unanswered");
        try {
            delivery = bridge.post(client, JSON.writeValueAsString(message));
        } finally {
            room.end(sent(message, delivery));
        }
        return sent(message, delivery);
    }

    private static Chat.Sent sent(Map<String, Object> message, Delivery delivery) {
        return new Chat.Sent(
                message.get("messageId").toString(),
                message.get("senderId").toString(),
                message.get("type").toString(),
                delivery);
    }

    private void body(Writing writing, Media.@Nullable Stored file, Map<String, Object> message) {
        boolean voice = writing.type().equals("voice");
        Writing.put(message, "text", voice ? writing.recognition() : words(writing));
        Writing.put(message, "quotedMessageId", writing.quotedMessageId());
        Writing.put(message, "mentionIds", writing.mentionIds());
        if (file != null) {
            message.put(
                    "mediaUrl",
                    own.get().resolve("/simulator/media/" + file.mediaId()).toString());
        }
        if (writing.type().equals("link")) {
            message.put("mediaUrl", writing.url() == null ? "" : writing.url());
        }
        if (writing.type().equals("location")) {
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("latitude", writing.latitude() == null ? 36.10 : writing.latitude());
            location.put("longitude", writing.longitude() == null ? 114.33 : writing.longitude());
            Writing.put(location, "label", writing.label());
            message.put("location", location);
        }
    }

    private static @Nullable String words(Writing writing) {
        return writing.text() == null ? writing.title() : writing.text();
    }

    private Map<String, Object> head(Cast.Group group, String senderId, String name) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("roomId", group.roomId());
        message.put("roomName", group.name());
        message.put("senderId", senderId);
        message.put("senderName", name);
        message.put("sentAt", postmark.now().truncatedTo(ChronoUnit.SECONDS).toString());
        return message;
    }

    private static String name(Cast.Group group, String senderId, @Nullable String given) {
        return group.member(senderId).map(Cast.Member::name).orElse(given == null ? senderId : given);
    }

    private static Map<String, Object> quote(Bubble quoted) {
        Map<String, Object> quote = new LinkedHashMap<>();
        quote.put("by", quoted.name() == null ? "" : quoted.name());
        quote.put("type", quoted.withdrawn() ? "withdrawn" : quoted.type());
        quote.put("text", quoted.content().getOrDefault("text", ""));
        return quote;
    }
}
