package cn.minsheng.core.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as staff see it 送达情况.
 *
 * @param error stable code of the last failure, null where none
 * @param at when it came to this state
 */
public record DeliveryView(
        Way way, DeliveryState state, @Nullable String error, String text, Instant at) {}
