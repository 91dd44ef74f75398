package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One chat on a phone, its newest bubbles 聊天. */
final class Chat {
    private static final int KEPT = 500;

    private final Clock clock;
    private final List<Bubble> bubbles = new ArrayList<>();
    private long lastId;
    private long version;
    private int busy;
    private @Nullable Sent sent;

    Chat(Clock clock) {
        this.clock = clock;
    }

    /**
     * A chat as it stands.
     *
     * @param version grows with each change
     * @param busy whether the bot is working on something written here
     */
    record View(
            long version,
            boolean busy,
            List<Bubble> bubbles,
            @Nullable Sent sent) {}

    /**
     * What came of the newest thing that was done here.
     *
     * @param what a message's type, an event, or {@code recall}
     */
    record Sent(String messageId, String by, String what, Delivery delivery) {}

    /** Enough of a chat for a list of chats. */
    record Line(long version, boolean busy, @Nullable Bubble last) {}

    synchronized Bubble add(
            String by, @Nullable String name, String type, @Nullable String messageId, Map<String, Object> content) {
        Bubble bubble = new Bubble(++lastId, clock.instant(), by, name, type, messageId, content, false);
        bubbles.add(bubble);
        if (bubbles.size() > KEPT) {
            bubbles.remove(0);
        }
        version++;
        return bubble;
    }

    /** A line of the bot's. */
    Bubble bot(String text, @Nullable String messageId) {
        return add(Bubble.BOT, null, "text", messageId, Map.of("text", text));
    }

    /** A grey line of the phone's own. */
    Bubble system(String code) {
        return add(Bubble.SYSTEM, null, code, null, Map.of());
    }

    /** Takes a bubble back; false where it is not there any more. */
    synchronized boolean withdraw(String messageId) {
        for (int i = 0; i < bubbles.size(); i++) {
            if (messageId.equals(bubbles.get(i).messageId())) {
                bubbles.set(i, bubbles.get(i).withdraw());
                version++;
                return true;
            }
        }
        return false;
    }

    synchronized Optional<Bubble> message(String messageId) {
        return bubbles.stream()
                .filter(bubble -> messageId.equals(bubble.messageId()))
                .findFirst();
    }

    synchronized void begin() {
        busy++;
        version++;
    }

    /** The bot has answered, or will not. */
    synchronized void end(Sent what) {
        busy--;
        sent = what;
        String text = what.delivery().text();
        if (text != null) {
            bot(text, null);
        }
        if (what.delivery().problem() != null) {
            system("fault");
        }
        version++;
    }

    synchronized View view() {
        return new View(version, busy > 0, List.copyOf(bubbles), sent);
    }

    synchronized Line line() {
        return new Line(version, busy > 0, bubbles.isEmpty() ? null : bubbles.get(bubbles.size() - 1));
    }
}
