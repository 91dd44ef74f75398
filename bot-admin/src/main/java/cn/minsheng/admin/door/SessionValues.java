package cn.minsheng.admin.door;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * How the values of a session stand in Redis 会话存储格式: text with one letter for its type. A session holds texts and numbers only, so
 * nothing that somebody wrote into Redis can ever become an object of a class of his choice.
 */
final class SessionValues implements RedisSerializer<Object> {
    @Override
    public byte @Nullable [] serialize(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text;
        if (value instanceof String s) {
            text = "S" + s;
        } else if (value instanceof Long n) {
            text = "L" + n;
        } else if (value instanceof Integer n) {
            text = "I" + n;
        } else {
            throw new SerializationException("a session holds texts and numbers only");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        return switch (bytes[0]) {
            case 'S' -> text;
            case 'L' -> Long.valueOf(text);
            case 'I' -> Integer.valueOf(text);
            default -> throw new SerializationException("not a value of a session");
        };
    }
}
