package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HttpTest
class RedisAwayTest {
    private final House house;
    private final Gate redisGate;

    RedisAwayTest(House house, Gate redisGate) {
        this.house = house;
        this.redisGate = redisGate;
    }

    @AfterEach
    void comes_back() {
        redisGate.open();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> house.staff("hepinglu").get("/api/me").status() == 200);
    }

    @Test
    void the_console_says_so_at_once_and_residents_do_not_notice() {
        Staff worker = house.staff("hepinglu");
        assertThat(worker.get("/api/me").status()).isEqualTo(200);
        redisGate.shut();
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            Answer away = worker.get("/api/tickets");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("service.away");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
        assertThat(house.stranger("hepinglu").signIn(Staff.PASSWORD).status()).isEqualTo(503);
        assertThat(house.browser().get("/api/me").status()).isEqualTo(401);
        assertThat(house.browser().get("/wechat/mp/unknown").status()).isEqualTo(403);
        assertThat(house.browser().get("/console/").status()).isIn(200, 404);
    }

    @Test
    void a_session_outlives_it() {
        Staff worker = house.stranger("hepinglu").signedIn();
        redisGate.shut();
        assertThat(worker.get("/api/me").status()).isEqualTo(503);
        redisGate.open();
        await().atMost(Duration.ofSeconds(15)).until(() -> worker.get("/api/me").status() == 200);
    }
}
