package cn.minsheng.core.intake;

import cn.minsheng.core.kernel.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in by a channel 来信, in the house's words. The adapter has checked the signature, stripped what XML forbids and
 * nothing else.
 *
 * @param channel by which way
 * @param onceKey what makes it the same message when it comes again, unique within the house, any length
 * @param externalId the channel's own message id (MsgId, messageId), null for events
 * @param senderId openid or member id; never logged
 * @param senderName shown to staff only, null where unknown
 * @param roomId the group, null outside groups
 * @param roomName the group's name
 * @param type what it is
 * @param text the text, the recognised text of a voice, a link's title and description, an event's key; null where none
 * @param location a position sent
 * @param media media that must be fetched
 * @param mentionIds members mentioned
 * @param quotedId external id of the message it quotes
 * @param recalledId external id of the message it withdraws
 * @param sentAt when the sender's phone sent it
 * @param receivedAt when we got it
 * @param raw the body as it came, decrypted; kept encrypted for thirty days
 */
public record IncomingMessage(
        Channel channel,
        String onceKey,
        @Nullable String externalId,
        String senderId,
        @Nullable String senderName,
        @Nullable String roomId,
        @Nullable String roomName,
        Type type,
        @Nullable String text,
        @Nullable Location location,
        @Nullable Media media,
        List<String> mentionIds,
        @Nullable String quotedId,
        @Nullable String recalledId,
        Instant sentAt,
        Instant receivedAt,
        byte[] raw) {
    public IncomingMessage {
        mentionIds = List.copyOf(mentionIds);
    }

    /** 消息类型. */
    public enum Type {
        TEXT,
        IMAGE,
        VOICE,
        VIDEO,
        LOCATION,
        LINK,
        FILE,
        /** 撤回. */
        RECALL,
        /** 关注; {@code text} is the scene it came by, or null. */
        SUBSCRIBE,
        /** 取消关注. */
        UNSUBSCRIBE,
        /** 扫码; {@code text} is the scene. */
        SCAN,
        /** 菜单点击; {@code text} is the key. */
        CLICK,
        /** 菜单跳转; {@code text} is the address. */
        VIEW,
        /** 上报位置. */
        POSITION,
        /** Well-formed, of a type that we do not know: kept as a non-case. */
        UNKNOWN,
        /** Signed but unreadable: kept as a non-case. */
        UNREADABLE
    }

    /**
     * A position 位置.
     *
     * @param latitude degrees, WGS-84 or GCJ-02 as the channel gives it
     * @param longitude degrees
     * @param label words beside it, null where none
     */
    public record Location(
            double latitude, double longitude, @Nullable String label) {}

    /**
     * Media to fetch at once 媒体.
     *
     * @param reference an official account's media id, or an https address of a bridge
     * @param contentType as told by the channel, null where unknown
     */
    public record Media(String reference, @Nullable String contentType) {}

    /** The same message with its words and its sender, which the inbox keeps apart. */
    IncomingMessage whole(@Nullable String words, String sender) {
        return new IncomingMessage(
                channel,
                onceKey,
                externalId,
                sender,
                senderName,
                roomId,
                roomName,
                type,
                words,
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
        return "IncomingMessage[" + channel.kind() + ", " + type + "]";
    }
}
