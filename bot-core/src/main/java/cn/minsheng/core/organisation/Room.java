package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.Channel;
import cn.minsheng.core.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A feedback group 服务群.
 *
 * @param channel the bridge it is reached by
 * @param roomId the bridge's id; two groups may share a name
 * @param name as people see it
 * @param unit which unit it serves
 * @param ownerId the bridge's id of the group owner 群主, null where unknown
 */
public record Room(
        Channel channel,
        String roomId,
        String name,
        UnitCode unit,
        @Nullable String ownerId) {
    @Override
    public String toString() {
        return "Room[" + unit + "]";
    }
}
