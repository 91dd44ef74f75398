package cn.minsheng.core.outbox;

import cn.minsheng.core.kernel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that must go out 待发消息.
 *
 * @param subject what it belongs to, opaque here (a ticket number), null where nothing
 * @param way by which courier
 * @param channel official account or bridge
 * @param identityId the person's channel identity (room {@code resident}); null for a line to a room
 * @param roomId the room; null for a person
 * @param mentionIds members to mention in a room
 * @param text what is said
 */
public record NewDelivery(
        @Nullable String subject,
        Way way,
        Channel channel,
        @Nullable Long identityId,
        @Nullable String roomId,
        List<String> mentionIds,
        String text) {
    public NewDelivery {
        mentionIds = List.copyOf(mentionIds);
        if ((identityId == null) == (roomId == null)) {
            throw new IllegalArgumentException("a delivery goes to a person or to a room");
        }
    }

    @Override
    public String toString() {
        return "NewDelivery[" + way + "]";
    }
}
