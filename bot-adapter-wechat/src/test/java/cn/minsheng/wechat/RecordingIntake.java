package cn.minsheng.wechat;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.ReceiveMessage;
import cn.minsheng.core.intake.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An inbox in memory: keeps each message once, by its key. */
public final class RecordingIntake implements ReceiveMessage {
    public final List<IncomingMessage> kept = new ArrayList<>();
    private final Map<String, Long> ids = new HashMap<>();
    private String replyText = "";
    private boolean away;
    public Duration within = Duration.ZERO;

    public RecordingIntake answering(String text) {
        replyText = text;
        return this;
    }

    public RecordingIntake away() {
        away = true;
        return this;
    }

    @Override
    public synchronized Received receive(IncomingMessage message, Duration within) {
        this.within = within;
        if (away) {
            return new Received.NotDurable();
        }
        Long known = ids.putIfAbsent(message.onceKey(), ids.size() + 1L);
        if (known == null) {
            kept.add(message);
        }
        return new Received.Durable(
                known == null ? ids.size() : known, known != null, replyText.isEmpty() ? null : replyText);
    }

    public IncomingMessage only() {
        if (kept.size() != 1) {
            throw new AssertionError("kept " + kept.size() + " messages");
        }
        return kept.get(0);
    }
}
