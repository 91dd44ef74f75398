package cn.minsheng.demo.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of bringing a message to the bot 推送结果.
 *
 * @param tries one after the other
 * @param text the text that the bot answered at once, null where none
 * @param problem {@code unanswered} where no try got a 200, {@code unreadable} where the answer could not be opened: WeChat shows
 *     its fault notice then
 */
public record Delivery(
        List<Try> tries, @Nullable String text, @Nullable String problem) {
    public Delivery {
        tries = List.copyOf(tries);
    }

    /**
     * One try.
     *
     * @param status HTTP status, 0 where no answer came
     */
    public record Try(int status, long millis) {}

    /** The last try's status. */
    public int status() {
        return tries.isEmpty() ? 0 : tries.get(tries.size() - 1).status();
    }

    /** Whether the bot took the message. */
    public boolean accepted() {
        return status() == 200;
    }

    /** From the first try to the last answer, without the waiting between. */
    public long millis() {
        return tries.stream().mapToLong(Try::millis).sum();
    }

    @Override
    public String toString() {
        return "Delivery[" + status() + ", " + tries.size() + " tries]";
    }
}
