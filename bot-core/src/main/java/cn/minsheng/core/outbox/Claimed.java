package cn.minsheng.core.outbox;

import cn.minsheng.core.kernel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that this node may send now 已领取的消息.
 *
 * @param owner the claim that holds it
 * @param attempts tries begun so far
 * @param interrupted whether an earlier holder began to send it and never told the end
 */
public record Claimed(
        long id,
        String owner,
        String deliveryId,
        Way way,
        Channel channel,
        @Nullable Long identityId,
        @Nullable String roomId,
        List<String> mentionIds,
        String text,
        int attempts,
        boolean interrupted) {
    Route route() {
        return new Route(way, channel);
    }

    @Override
    public String toString() {
        return "Claimed[" + deliveryId + ", " + way + "]";
    }
}
