package cn.minsheng.core.outbox;

import cn.minsheng.core.kernel.Channel;
import java.util.List;

/**
 * One text on its way 待投递消息.
 *
 * @param deliveryId lasting id; a bridge uses it to send once
 * @param way by which courier
 * @param channel official account or bridge
 * @param address openid, member id or room id, as {@code way} wants it; never logged
 * @param mentionIds members to mention, for a group line
 * @param text what is said
 */
public record Parcel(
        String deliveryId, Way way, Channel channel, String address, List<String> mentionIds, String text) {
    public Parcel {
        mentionIds = List.copyOf(mentionIds);
    }

    @Override
    public String toString() {
        return "Parcel[" + deliveryId + ", " + way + "]";
    }
}
