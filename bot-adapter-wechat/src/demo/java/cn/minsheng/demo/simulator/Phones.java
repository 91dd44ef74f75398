package cn.minsheng.demo.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What residents do on their phones with the official account 居民手机: it goes to the bot as WeChat would bring it. */
final class Phones {
    private final Town town;
    private final Account account;
    private final Followers followers;
    private final DeliverCallback callback;
    private final Camera camera;
    private final Postmark postmark;

    Phones(
            Town town,
            Account account,
            Followers followers,
            DeliverCallback callback,
            Camera camera,
            Postmark postmark) {
        this.town = town;
        this.account = account;
        this.followers = followers;
        this.callback = callback;
        this.camera = camera;
        this.postmark = postmark;
    }

    /**
     * An event 事件.
     *
     * @param event subscribe, unsubscribe, SCAN, CLICK, VIEW or LOCATION
     * @param key scene, menu key or address
     */
    public record Act(
            String event,
            @Nullable String key,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Sends a message and waits for what comes of it. */
    Chat.Sent write(String openid, Writing writing) {
        String id = Long.toString(postmark.nextId());
        Media.@Nullable Stored file =
                camera.take(writing.type(), writing.scene()).orElse(null);
        Chat chat = town.phone(openid);
        chat.add(openid, null, writing.type(), id, writing.content(file));
        Map<String, Object> fields = head(openid, writing.type());
        body(writing, file, fields);
        fields.put("MsgId", Long.valueOf(id));
        return send(openid, id, writing.type(), fields);
    }

    /** Does something that is no message. */
    Chat.Sent act(String openid, Act act) {
        Map<String, Object> fields = head(openid, "event");
        fields.put("Event", act.event());
        String key = act.key() == null ? "" : act.key();
        switch (act.event()) {
            case "subscribe" -> {
                fields.put("EventKey", key.isEmpty() ? "" : "qrscene_" + key);
                if (!key.isEmpty()) {
                    fields.put("Ticket", "ticket-" + postmark.nextId());
                }
                town.phone(openid).system("followed");
            }
            case "SCAN" -> {
                fields.put("EventKey", key);
                fields.put("Ticket", "ticket-" + postmark.nextId());
            }
            case "LOCATION" -> {
                fields.put("Latitude", act.latitude() == null ? 36.10 : act.latitude());
                fields.put("Longitude", act.longitude() == null ? 114.33 : act.longitude());
                fields.put("Precision", 40.0);
            }
            default -> fields.put("EventKey", key);
        }
        if (act.event().equals("unsubscribe")) {
            town.phone(openid).system("unfollowed");
        }
        return send(openid, "event-" + postmark.nextId(), act.event(), fields);
    }

    private Chat.Sent send(String openid, String id, String what, Map<String, Object> fields) {
        Map<String, String> seen = new LinkedHashMap<>();
        fields.forEach((name, value) -> seen.put(name, value.toString()));
        followers.heard(account.appId(), seen);
        Chat chat = town.phone(openid);
        chat.begin();
        Delivery delivery = new Delivery(List.of(), null, "unanswered");
        try {
            delivery = callback.deliver(account, openid, CallbackXml.write(fields));
        } finally {
            chat.end(new Chat.Sent(id, openid, what, delivery));
        }
        return new Chat.Sent(id, openid, what, delivery);
    }

    private Map<String, Object> head(String openid, String type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ToUserName", "gh_demo");
        fields.put("FromUserName", openid);
        fields.put("CreateTime", postmark.now().getEpochSecond());
        fields.put("MsgType", type);
        return fields;
    }

    private static void body(Writing writing, Media.@Nullable Stored file, Map<String, Object> fields) {
        String mediaId = file == null ? "" : file.mediaId();
        switch (writing.type()) {
            case "image" -> {
                fields.put("PicUrl", "http://127.0.0.1/simulator/media/" + mediaId);
                fields.put("MediaId", mediaId);
            }
            case "voice" -> {
                fields.put("MediaId", mediaId);
                fields.put("Format", "amr");
                Writing.put(fields, "Recognition", writing.recognition());
            }
            case "video" -> {
                fields.put("MediaId", mediaId);
                fields.put("ThumbMediaId", mediaId);
            }
            case "location" -> {
                fields.put("Location_X", writing.latitude() == null ? 36.10 : writing.latitude());
                fields.put("Location_Y", writing.longitude() == null ? 114.33 : writing.longitude());
                fields.put("Scale", 15);
                fields.put("Label", writing.label() == null ? "" : writing.label());
            }
            case "link" -> {
                fields.put("Title", writing.title() == null ? "" : writing.title());
                fields.put("Description", writing.text() == null ? "" : writing.text());
                fields.put("Url", writing.url() == null ? "" : writing.url());
            }
            default -> fields.put("Content", writing.text() == null ? "" : writing.text());
        }
    }
}
