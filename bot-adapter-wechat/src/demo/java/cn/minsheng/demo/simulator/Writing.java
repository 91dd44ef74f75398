package cn.minsheng.demo.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes on a phone or in a group 发出的消息.
 *
 * @param type text, image, voice, video, location, link; in a group also file
 * @param scene which picture: lamp, manhole, rubbish or road
 * @param seconds length of a voice or a video
 * @param recognition the recognised text of a voice, where the channel supplies one
 * @param senderId in a group, who writes
 * @param senderName in a group, for a member nobody knows yet
 */
public record Writing(
        String type,
        @Nullable String text,
        @Nullable String scene,
        @Nullable Integer seconds,
        @Nullable String recognition,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String label,
        @Nullable String title,
        @Nullable String url,
        @Nullable String senderId,
        @Nullable String senderName,
        @Nullable String quotedMessageId,
        @Nullable List<String> mentionIds) {

    /** What the bubble shows of it. */
    Map<String, Object> content(Media.@Nullable Stored file) {
        Map<String, Object> content = new LinkedHashMap<>();
        put(content, "text", text);
        put(content, "seconds", seconds);
        put(content, "recognition", recognition);
        put(content, "latitude", latitude);
        put(content, "longitude", longitude);
        put(content, "label", label);
        put(content, "title", title);
        put(content, "url", url);
        put(content, "mentions", mentionIds);
        if (file != null) {
            content.put("media", "/simulator/media/" + file.mediaId());
        }
        return content;
    }

    static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    @Override
    public String toString() {
        return "Writing[" + type + "]";
    }
}
