package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every call that the stand-in got, the oldest forgotten beyond a bound 调用日志. */
final class CallLog {
    private final Clock clock;
    private final int kept;
    private final ArrayDeque<Call> calls = new ArrayDeque<>();
    private long last;

    CallLog(Clock clock, int kept) {
        this.clock = clock;
        this.kept = kept;
    }

    synchronized void add(String api, @Nullable String to, String body, int errcode, boolean dropped) {
        calls.addLast(new Call(++last, clock.instant(), api, to, body, errcode, dropped));
        if (calls.size() > kept) {
            calls.removeFirst();
        }
    }

    /** The calls after the one with this id, oldest first. */
    synchronized List<Call> after(long id) {
        if (id >= last) {
            return List.of();
        }
        return calls.stream().filter(call -> call.id() > id).toList();
    }

    /** The id of the newest call. */
    synchronized long last() {
        return last;
    }
}
