package cn.minsheng.demo.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call that the stand-in got 调用记录.
 *
 * @param id grows by one with each call
 * @param at by the bot's clock
 * @param api path of the API, {@code bridge/send} for the demo's bridge
 * @param to openid, member or room; null where the call is to nobody
 * @param body as it came, without secrets
 * @param errcode what was answered
 * @param dropped whether the answer was withheld
 */
record Call(long id, Instant at, String api, @Nullable String to, String body, int errcode, boolean dropped) {
    @Override
    public String toString() {
        return "Call[" + id + ", " + api + ", " + errcode + "]";
    }
}
