package cn.minsheng.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.wechat.QuickRedis;
import cn.minsheng.wechat.TestRedis;
import cn.minsheng.wechat.TickingClock;
import cn.minsheng.wechat.mp.SharedAccessToken.Fetched;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisTokensTest {
    private static TestRedis redis;

    @BeforeAll
    static void start(@TempDir Path folder) {
        redis = new TestRedis(folder);
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    private final RedisTokens tokens = new RedisTokens(redis.quick);

    @Test
    void a_token_is_read_as_it_was_written() {
        AccessToken token = token("T1", 1);

        assertThat(tokens.read("wxa")).isEmpty();
        assertThat(tokens.writeIfNewer("wxa", token, Duration.ofHours(2))).isTrue();
        assertThat(tokens.read("wxa")).contains(token);
    }

    @Test
    void case_11_compare_and_set_keeps_the_newer() {
        assertThat(tokens.writeIfNewer("wxb", token("T2", 2), Duration.ofHours(2)))
                .isTrue();
        assertThat(tokens.writeIfNewer("wxb", token("T1", 1), Duration.ofHours(2)))
                .isFalse();
        assertThat(tokens.writeIfNewer("wxb", token("T2b", 2), Duration.ofHours(2)))
                .isFalse();
        assertThat(tokens.read("wxb")).get().extracting(AccessToken::value).isEqualTo("T2");
    }

    @Test
    void one_node_has_the_lease_and_only_its_holder_gives_it_back() {
        TokenStore.Lease first = tokens.lease("wxc").orElseThrow();
        assertThat(tokens.lease("wxc")).isEmpty();
        tokens.release("wxc", new TokenStore.Lease("somebody", 9));
        assertThat(tokens.lease("wxc")).isEmpty();
        tokens.release("wxc", first);
        assertThat(tokens.lease("wxc").orElseThrow().generation()).isGreaterThan(first.generation());
    }

    @Test
    void case_48_many_nodes_and_threads_make_one_token_call() {
        AtomicInteger calls = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                SharedAccessToken token = new SharedAccessToken(
                        "wxd",
                        tokens,
                        force -> new Fetched("T" + calls.incrementAndGet(), 7200),
                        new TickingClock(WechatServer.NOW));
                for (int i = 0; i < 25; i++) {
                    all.add(CompletableFuture.supplyAsync(token::current, threads));
                }
            }
            assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo("T1"));
            assertThat(calls).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void with_redis_away_a_token_is_there_within_a_second_or_so() throws Exception {
        QuickRedis away = TestRedis.away();
        AtomicInteger calls = new AtomicInteger();
        SharedAccessToken token = new SharedAccessToken(
                "wxe",
                new RedisTokens(away),
                force -> new Fetched("T" + calls.incrementAndGet(), 7200),
                new TickingClock(WechatServer.NOW));
        long started = System.nanoTime();

        assertThat(token.current()).isEqualTo("T1");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
        assertThat(token.current()).isEqualTo("T1");
        assertThat(calls).hasValue(1);
        away.destroy();
    }

    private static AccessToken token(String value, long generation) {
        Instant expires = WechatServer.NOW.plusSeconds(7200);
        return new AccessToken(value, generation, expires.minusSeconds(300), expires);
    }
}
