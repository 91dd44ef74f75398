package cn.minsheng.demo.simulator;

import java.util.Map;
import java.util.Optional;

/**
 * What the machine did with somebody's last message, for the demo's page alone 机器视角. Implemented over the bot's database by
 * whoever packs the demo; without one the page shows the rest.
 */
public interface MachineView {
    /**
     * The last message of a sender on a channel ({@code Channel.key()}).
     *
     * <p>Keys, all optional: {@code isCase} (Boolean), {@code reason} (why it is no case), {@code number}, {@code secret}
     * (Boolean), {@code intent}, {@code kindName}, {@code category}, {@code categoryName}, {@code confidence} (Number),
     * {@code sure} (Boolean), {@code because} (list of words), {@code alarm}, {@code place}, {@code unit}, {@code stateName},
     * {@code dueAt} (ISO 8601).
     */
    Optional<Map<String, Object>> lastMessage(String channelKey, String senderId);
}
