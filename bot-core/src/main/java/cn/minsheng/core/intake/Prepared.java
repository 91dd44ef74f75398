package cn.minsheng.core.intake;

import cn.minsheng.core.place.PlaceFound;
import cn.minsheng.core.understand.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * A message with everything that can be known of it without the database 预处理.
 *
 * @param message as it came
 * @param onceHash what makes it the same message again, 32 bytes
 * @param publicId opaque id
 * @param understood null where there is no text
 * @param place null where none was found
 * @param text private data masked, length kept; null where none
 * @param sealedText the words as they came, sealed; null where nothing was masked
 * @param sealedRaw the body as it came, sealed
 */
public record Prepared(
        IncomingMessage message,
        byte[] onceHash,
        String publicId,
        @Nullable Understanding understood,
        @Nullable PlaceFound place,
        @Nullable String text,
        byte @Nullable [] sealedText,
        byte @Nullable [] sealedRaw) {
    /** Who sent it: one at a time is decided about. */
    String sender() {
        return message.channel().key() + '\n' + message.senderId();
    }

    @Override
    public String toString() {
        return "Prepared[" + publicId + "]";
    }
}
