package cn.minsheng.core.intake.store;

import cn.minsheng.core.intake.Inbox;
import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.Prepared;
import cn.minsheng.core.intake.Reason;
import cn.minsheng.core.kernel.Channel;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@TableName("message")
class MessageRow {
    private static final int NAME = 100;
    private static final int LABEL = 500;

    @TableId(type = IdType.AUTO)
    @Nullable
    Long id;

    @Nullable
    String publicId;

    byte @Nullable [] onceHash;

    @Nullable
    String channelKey;

    @Nullable
    String externalId;

    long identityId;

    @Nullable
    String roomId;

    IncomingMessage.@Nullable Type type;

    @Nullable
    String speaker;

    @Nullable
    String speakerName;

    @Nullable
    String text;

    byte @Nullable [] sealedText;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    String locationLabel;

    @Nullable
    String quotedId;

    @Nullable
    String recalledId;

    @Nullable
    Instant sentAt;

    @Nullable
    Instant receivedAt;

    Inbox.@Nullable Outcome outcome;

    @Nullable
    Reason reason;

    @Nullable
    String replyText;

    @Nullable
    Instant repliedAt;

    @Nullable
    Instant withdrawnAt;

    byte @Nullable [] rawSealed;

    static MessageRow of(Inbox.Stored stored, Instant now) {
        Prepared prepared = stored.prepared();
        IncomingMessage message = prepared.message();
        MessageRow row = new MessageRow();
        row.publicId = prepared.publicId();
        row.onceHash = prepared.onceHash();
        row.channelKey = message.channel().key();
        row.externalId = message.externalId();
        row.identityId = stored.identityId();
        row.roomId = message.roomId();
        row.type = message.type();
        row.speaker = stored.byStaff() ? "STAFF" : "RESIDENT";
        row.speakerName = cut(message.senderName(), NAME);
        row.text = prepared.text();
        row.sealedText = prepared.sealedText();
        IncomingMessage.Location at = message.location();
        if (at != null) {
            row.latitude = at.latitude();
            row.longitude = at.longitude();
            row.locationLabel = cut(at.label(), LABEL);
        }
        row.quotedId = message.quotedId();
        row.recalledId = message.recalledId();
        row.sentAt = message.sentAt().truncatedTo(ChronoUnit.MILLIS);
        row.receivedAt = message.receivedAt().truncatedTo(ChronoUnit.MILLIS);
        row.outcome = stored.outcome();
        row.reason = stored.reason();
        row.replyText = stored.replyText();
        row.repliedAt = stored.replyText() == null ? null : now;
        row.rawSealed = prepared.sealedRaw();
        return row;
    }

    /** The message again, as far as a decision needs it; who sent it is known by {@link #identityId}. */
    IncomingMessage message() {
        return new IncomingMessage(
                Channel.ofKey(Objects.requireNonNull(channelKey)),
                "",
                externalId,
                "",
                speakerName,
                roomId,
                null,
                Objects.requireNonNull(type),
                text,
                latitude == null || longitude == null
                        ? null
                        : new IncomingMessage.Location(latitude, longitude, locationLabel),
                null,
                List.of(),
                quotedId,
                recalledId,
                Objects.requireNonNull(sentAt),
                Objects.requireNonNull(receivedAt),
                new byte[0]);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
