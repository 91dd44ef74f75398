package cn.minsheng.wechat.mp;

import static me.chanjar.weixin.common.api.WxConsts.EventType;
import static me.chanjar.weixin.common.api.WxConsts.XmlMsgType;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.IncomingMessage.Location;
import cn.minsheng.core.intake.IncomingMessage.Media;
import cn.minsheng.core.intake.IncomingMessage.Type;
import cn.minsheng.core.kernel.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Puts WeChat's words into the house's 翻译来信. */
final class MpMessages {
    /** WeChat puts this before the scene of a QR code that a new follower came by. */
    private static final String SCENE = "qrscene_";

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private MpMessages() {}

    /**
     * One callback as a message of the house.
     *
     * @param fields its fields, none where they could not be read
     * @param raw the body, decrypted
     */
    static IncomingMessage of(String appId, Map<String, String> fields, byte[] raw, Instant receivedAt) {
        MpFields read = new MpFields(fields);
        String sender = read.id("FromUserName");
        String msgType = read.id("MsgType");
        if (sender.isEmpty() || msgType.isEmpty()) {
            return unreadable(appId, sender, raw, receivedAt);
        }
        boolean event = msgType.equals(XmlMsgType.EVENT);
        Type type = event ? event(read.id("Event")) : message(msgType);
        return new IncomingMessage(
                new Channel(Channel.Kind.MP, appId),
                event ? eventKey(appId, read, type, raw) : messageKey(appId, read, raw),
                event ? null : read.idOrNull("MsgId", "MsgID"),
                sender,
                null,
                null,
                null,
                type,
                text(type, read),
                location(type, read),
                media(type, read),
                List.of(),
                null,
                null,
                sentAt(read, receivedAt),
                receivedAt,
                raw);
    }

    private static IncomingMessage unreadable(String appId, String sender, byte[] raw, Instant receivedAt) {
        return new IncomingMessage(
                new Channel(Channel.Kind.MP, appId),
                "mp|" + appId + "|unreadable|" + DigestUtils.sha256Hex(raw),
                null,
                sender,
                null,
                null,
                null,
                Type.UNREADABLE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                receivedAt,
                receivedAt,
                raw);
    }

    private static Type message(String msgType) {
        return switch (msgType) {
            case XmlMsgType.TEXT -> Type.TEXT;
            case XmlMsgType.IMAGE -> Type.IMAGE;
            case XmlMsgType.VOICE -> Type.VOICE;
            case XmlMsgType.VIDEO, XmlMsgType.SHORTVIDEO -> Type.VIDEO;
            case XmlMsgType.LOCATION -> Type.LOCATION;
            case XmlMsgType.LINK -> Type.LINK;
            default -> Type.UNKNOWN;
        };
    }

    private static Type event(String event) {
        return switch (event) {
            case EventType.SUBSCRIBE -> Type.SUBSCRIBE;
            case EventType.UNSUBSCRIBE -> Type.UNSUBSCRIBE;
            case EventType.SCAN -> Type.SCAN;
            case EventType.CLICK -> Type.CLICK;
            case EventType.VIEW -> Type.VIEW;
            case EventType.LOCATION -> Type.POSITION;
            default -> Type.UNKNOWN;
        };
    }

    /** Different people's messages may share a MsgId (case 1); a message without one is known by its body. */
    private static String messageKey(String appId, MpFields read, byte[] raw) {
        String id = read.idOrNull("MsgId", "MsgID");
        return String.join(
                "|",
                "mp",
                appId,
                id == null ? DigestUtils.sha256Hex(raw) : id,
                read.id("FromUserName"),
                read.id("CreateTime"));
    }

    /** Events have no id of their own that all of them carry (case 3); one that we do not know is known by its body. */
    private static String eventKey(String appId, MpFields read, Type type, byte[] raw) {
        String trace = read.idOrNull("MsgID", "TemplateId", "trace_id");
        if (trace == null) {
            trace = type == Type.UNKNOWN ? DigestUtils.sha256Hex(raw) : "";
        }
        return String.join(
                "|",
                "mp",
                appId,
                read.id("FromUserName"),
                read.id("CreateTime"),
                read.id("Event"),
                read.id("EventKey"),
                trace);
    }

    private static @Nullable String text(Type type, MpFields read) {
        return switch (type) {
            case TEXT -> read.typed("Content");
            case VOICE -> read.typedOrNull("Recognition");
            case LINK -> (read.typed("Title") + "\n" + read.typed("Description")).strip();
            case SUBSCRIBE -> scene(read.id("EventKey"));
            case SCAN, CLICK, VIEW -> read.idOrNull("EventKey");
            default -> null;
        };
    }

    private static @Nullable String scene(String eventKey) {
        String scene = eventKey.startsWith(SCENE) ? eventKey.substring(SCENE.length()) : eventKey;
        return scene.isEmpty() ? null : scene;
    }

    private static @Nullable Location location(Type type, MpFields read) {
        return switch (type) {
            case LOCATION -> read.location("Location_X", "Location_Y", read.typedOrNull("Label"));
            case POSITION -> read.location("Latitude", "Longitude", null);
            default -> null;
        };
    }

    private static @Nullable Media media(Type type, MpFields read) {
        String id = read.idOrNull("MediaId", "MediaID");
        if (id == null) {
            return null;
        }
        return switch (type) {
            case IMAGE, VIDEO -> new Media(id, null);
            case VOICE ->
                new Media(id, read.id("Format").matches("[a-z0-9]{1,10}") ? "audio/" + read.id("Format") : null);
            default -> null;
        };
    }

    /** When the phone sent it; a time that no clock can have shown is taken for the receipt's. */
    private static Instant sentAt(MpFields read, Instant receivedAt) {
        try {
            Instant sent = Instant.EPOCH.plus(Duration.ofSeconds(Long.parseLong(read.id("CreateTime"))));
            return sent.isAfter(Instant.EPOCH) && sent.isBefore(LATEST) ? sent : receivedAt;
        } catch (ArithmeticException | java.time.DateTimeException | NumberFormatException e) {
            return receivedAt;
        }
    }
}
