package cn.minsheng.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.wechat.TickingClock;
import cn.minsheng.wechat.mp.SharedAccessToken.FetchToken;
import cn.minsheng.wechat.mp.SharedAccessToken.Fetched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedAccessTokenTest {
    private final TickingClock clock = new TickingClock(WechatServer.NOW);
    private final TokensInMemory store = new TokensInMemory();
    private final List<Boolean> calls = new ArrayList<>();

    private SharedAccessToken node(FetchToken fetch) {
        return new SharedAccessToken("wx1", store, fetch, clock);
    }

    private SharedAccessToken node() {
        return node(counting());
    }

    private FetchToken counting() {
        return force -> {
            calls.add(force);
            return new Fetched("T" + calls.size(), 7200);
        };
    }

    @Test
    void case_48_a_hundred_uses_are_one_token_call() {
        SharedAccessToken token = node();
        for (int i = 0; i < 100; i++) {
            assertThat(token.current()).isEqualTo("T1");
        }
        assertThat(node().current()).isEqualTo("T1");
        assertThat(calls).containsExactly(false);
    }

    @Test
    void case_11_a_slow_nodes_older_token_does_not_overwrite_the_newer() {
        SharedAccessToken slow = node(force -> {
            // While it waits for WeChat its lease ends, and another node fetches and writes.
            store.leaseEnds();
            assertThat(node(again -> new Fetched("newer", 7200)).current()).isEqualTo("newer");
            return new Fetched("older", 7200);
        });

        assertThat(slow.current()).isEqualTo("newer");
        assertThat(store.read("wx1")).get().extracting(AccessToken::value).isEqualTo("newer");
    }

    @Test
    void case_13_the_old_token_is_served_until_the_new_one_is_there() throws Exception {
        CountDownLatch fetching = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger fetches = new AtomicInteger();
        SharedAccessToken token = node(force -> {
            if (fetches.incrementAndGet() == 2) {
                fetching.countDown();
                await(answer);
            }
            return new Fetched("T" + fetches.get(), 7200);
        });
        token.current();
        clock.forward(Duration.ofMinutes(116));

        CompletableFuture<String> refreshing = CompletableFuture.supplyAsync(token::current);
        await(fetching);
        assertThat(token.current()).isEqualTo("T1");
        assertThat(node().current()).isEqualTo("T1");
        answer.countDown();

        assertThat(refreshing.get(5, TimeUnit.SECONDS)).isEqualTo("T2");
        assertThat(token.current()).isEqualTo("T2");
    }

    @Test
    void an_old_token_that_works_is_better_than_a_failing_refresh() {
        AtomicInteger fetches = new AtomicInteger();
        SharedAccessToken token = node(force -> {
            if (fetches.incrementAndGet() > 1) {
                throw new NoToken("-1");
            }
            return new Fetched("T1", 7200);
        });
        token.current();
        clock.forward(Duration.ofMinutes(116));
        assertThat(token.current()).isEqualTo("T1");

        clock.forward(Duration.ofMinutes(5));
        assertThatThrownBy(token::current).isInstanceOf(NoToken.class);
    }

    @Test
    void case_15_the_wait_for_another_nodes_refresh_is_bounded() {
        store.lease("wx1");
        long started = System.nanoTime();

        assertThatThrownBy(node()::current).isInstanceOf(NoToken.class).hasMessageContaining("token-busy");
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
        assertThat(calls).isEmpty();
    }

    @Test
    void case_16_expires_in_is_a_length_of_time() {
        SharedAccessToken token = node(force -> {
            calls.add(force);
            return new Fetched("T" + calls.size(), 7000);
        });
        token.current();
        clock.forward(Duration.ofSeconds(6699));
        assertThat(token.current()).isEqualTo("T1");
        clock.forward(Duration.ofSeconds(2));
        assertThat(token.current()).isEqualTo("T2");
    }

    @Test
    void a_refused_value_is_replaced_by_what_another_node_has() {
        SharedAccessToken first = node();
        first.current();
        SharedAccessToken second = node();
        second.current();
        assertThat(first.instead("T1")).isEqualTo("T2");

        assertThat(second.instead("T1")).isEqualTo("T2");
        assertThat(calls).hasSize(2);
    }

    @Test
    void a_value_that_wechat_gives_again_is_forced_away_once() {
        SharedAccessToken token = node(force -> {
            calls.add(force);
            return new Fetched(force ? "forced" : "same", 7200);
        });
        token.current();

        assertThat(token.instead("same")).isEqualTo("forced");
        assertThat(calls).containsExactly(false, false, true);
    }

    @Test
    void without_the_store_the_node_fetches_for_itself_and_once() {
        store.away = true;
        SharedAccessToken token = node();

        assertThat(token.current()).isEqualTo("T1");
        assertThat(token.current()).isEqualTo("T1");
        assertThat(calls).hasSize(1);
    }

    @Test
    void many_threads_share_one_refresh() {
        SharedAccessToken token = node();
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            all.add(CompletableFuture.supplyAsync(token::current));
        }

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo("T1"));
        assertThat(calls).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("waited too long");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
