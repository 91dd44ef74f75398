package cn.minsheng.wechat.gateway;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.IncomingMessage.Location;
import cn.minsheng.core.intake.IncomingMessage.Media;
import cn.minsheng.core.intake.IncomingMessage.Type;
import cn.minsheng.core.kernel.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bridge's message in the house's words 翻译群消息. */
record GatewayMessage(
        String messageId,
        String roomId,
        String senderId,
        Type type,
        @Nullable String text,
        @Nullable Location location,
        @Nullable Media media,
        List<String> mentionIds,
        @Nullable String quotedId,
        @Nullable String recalledId,
        Instant sentAt,
        Names names) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Type> TYPES = Map.of(
            "text", Type.TEXT,
            "image", Type.IMAGE,
            "voice", Type.VOICE,
            "video", Type.VIDEO,
            "location", Type.LOCATION,
            "file", Type.FILE,
            "link", Type.LINK,
            "recall", Type.RECALL);

    /** Some bridges leave the sender before the text of a group message. */
    private static final Pattern SENDER_BEFORE_TEXT = Pattern.compile("([A-Za-z0-9_@-]{1,128}):\\R");

    /** 显示名. */
    record Names(@Nullable String room, @Nullable String sender) {}

    /**
     * Reads and checks a body.
     *
     * @throws Refused 400 with the name of the field that is wrong
     */
    static GatewayMessage read(byte[] body) throws Refused {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            throw Refused.field("body", "must be JSON");
        }
        if (!root.isObject()) {
            throw Refused.field("body", "must be a JSON object");
        }
        Fields fields = new Fields(root);
        String messageId = fields.id("messageId");
        String roomId = fields.id("roomId");
        String senderId = fields.id("senderId");
        Instant sentAt = fields.sentAt();
        Type type = TYPES.getOrDefault(fields.id("type"), Type.UNKNOWN);
        String address = fields.addressOrNull();
        GatewayMessage message = new GatewayMessage(
                messageId,
                roomId,
                senderId,
                type,
                fields.textOrNull(),
                fields.locationOrNull(),
                address == null ? null : new Media(address, null),
                fields.mentions(),
                fields.idOrNull("quotedMessageId"),
                fields.idOrNull("recalledMessageId"),
                sentAt,
                new Names(fields.nameOrNull("roomName"), fields.nameOrNull("senderName")));
        return message.withItsPart().withSenderApart();
    }

    /** Each type needs a part of its own. */
    private GatewayMessage withItsPart() throws Refused {
        switch (type) {
            case TEXT -> require(text != null, "text");
            case IMAGE, VIDEO, FILE -> require(media != null, "mediaUrl");
            case VOICE -> require(media != null || text != null, "mediaUrl");
            case LINK -> require(media != null || text != null, "text");
            case LOCATION -> require(location != null, "location");
            case RECALL -> require(recalledId != null, "recalledMessageId");
            default -> {}
        }
        return this;
    }

    private static void require(boolean there, String name) throws Refused {
        if (!there) {
            throw Refused.field(name, "is missing");
        }
    }

    /** Takes the sender off the text where the bridge left it there (case 44), never on a resident's word for another. */
    private GatewayMessage withSenderApart() {
        Matcher before = text == null ? null : SENDER_BEFORE_TEXT.matcher(text);
        if (text == null || before == null || !before.lookingAt()) {
            return this;
        }
        String prefix = before.group(1);
        boolean unsplit = senderId.equals(roomId);
        String rest = text.substring(before.end());
        boolean machineMade = unsplit || prefix.equals(senderId) || prefix.startsWith("wxid_");
        if (rest.isBlank() || !machineMade) {
            return this;
        }
        return new GatewayMessage(
                messageId,
                roomId,
                unsplit ? prefix : senderId,
                type,
                rest,
                location,
                media,
                mentionIds,
                quotedId,
                recalledId,
                sentAt,
                names);
    }

    IncomingMessage incoming(String clientId, byte[] raw, Instant receivedAt) {
        return new IncomingMessage(
                new Channel(Channel.Kind.GATEWAY, clientId),
                "gateway|" + clientId + "|" + messageId,
                messageId,
                senderId,
                names.sender(),
                roomId,
                names.room(),
                type,
                text,
                location,
                media,
                mentionIds,
                quotedId,
                recalledId,
                sentAt,
                receivedAt,
                raw);
    }

    @Override
    public String toString() {
        return "GatewayMessage[" + type + "]";
    }
}
