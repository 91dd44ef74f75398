package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.core.StringRedisTemplate;

/** What stands in Redis is enough for another node or a restarted one, and no more. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class SessionStoreTest {
    private final House house;
    private final StringRedisTemplate redis;

    SessionStoreTest(House house, StringRedisTemplate redis) {
        this.house = house;
        this.redis = redis;
    }

    @Test
    void a_session_holds_the_username_and_times_and_ends_by_itself() {
        Staff worker = house.stranger("hepinglu").signedIn();
        String id = new String(Base64.getDecoder().decode(worker.cookie(Browser.SESSION)), StandardCharsets.UTF_8);
        String key = "minsheng:session:sessions:" + id;
        Map<Object, Object> stored = redis.opsForHash().entries(key);
        assertThat(stored.keySet())
                .containsExactlyInAnyOrder(
                        "creationTime", "lastAccessedTime", "maxInactiveInterval", "sessionAttr:username");
        assertThat(stored.get("sessionAttr:username")).isEqualTo("Shepinglu");
        assertThat(redis.getExpire(key)).isBetween(1L, 4 * 3600L);
    }

    @Test
    void neither_names_nor_passwords_are_logged(CapturedOutput output) {
        house.browser().post("/api/session", "{\"username\":\"zhang-san-13812345678\",\"password\":\"secret-of-his\"}");
        house.stranger("hepinglu").signedIn();
        house.browser().post("/api/session", "{\"username\":\"zhang-san-13812345678\",\"password\":");
        assertThat(output.getAll()).doesNotContain("13812345678", "secret-of-his", Staff.PASSWORD);
    }
}
