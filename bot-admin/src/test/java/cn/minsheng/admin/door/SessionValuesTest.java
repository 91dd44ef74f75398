package cn.minsheng.admin.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.serializer.SerializationException;

class SessionValuesTest {
    private final SessionValues values = new SessionValues();

    @Test
    void texts_and_numbers_come_back_as_they_went() {
        for (Object value : List.of("向阳", "", 1_800, 1_772_000_000_000L)) {
            assertThat(values.deserialize(values.serialize(value))).isEqualTo(value);
        }
        assertThat(values.deserialize(values.serialize(null))).isNull();
    }

    @Test
    void nothing_else_goes_in_or_comes_out() {
        assertThatThrownBy(() -> values.serialize(List.of())).isInstanceOf(SerializationException.class);
        byte[] javaObject = {(byte) 0xAC, (byte) 0xED, 0, 5};
        assertThatThrownBy(() -> values.deserialize(javaObject)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> values.deserialize("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class);
    }
}
