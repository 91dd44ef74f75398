package cn.minsheng.demo.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bubble of a chat 气泡.
 *
 * @param id unique in its chat
 * @param at by the bot's clock
 * @param by {@code bot}, {@code system}, or who wrote it
 * @param name the writer's name as the chat shows it, null for the bot and the system
 * @param type text, image, voice, video, location, file, link; or a system line's code
 * @param messageId the channel's id, null where there is none
 * @param content what the type needs: text, media, seconds, latitude, longitude, label, title, url, quote
 * @param withdrawn whether its writer took it back
 */
record Bubble(
        long id,
        Instant at,
        String by,
        @Nullable String name,
        String type,
        @Nullable String messageId,
        Map<String, Object> content,
        boolean withdrawn) {
    static final String BOT = "bot";
    static final String SYSTEM = "system";

    Bubble withdraw() {
        return new Bubble(id, at, by, name, type, messageId, Map.of(), true);
    }

    @Override
    public String toString() {
        return "Bubble[" + id + ", " + type + "]";
    }
}
