package cn.minsheng.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final Waiting waiting = new Waiting(200);

    @Test
    void as_many_as_the_bound_may_wait() {
        assertThat(letIn(300)).isEqualTo(200);
        waiting.leave(true);
        assertThat(letIn(300)).isEqualTo(1);
    }

    @Test
    void while_the_database_is_away_only_a_few_go_on_trying() {
        waiting.enter();
        waiting.leave(false);
        assertThat(letIn(300)).isEqualTo(16);

        waiting.leave(true);
        assertThat(letIn(300)).isEqualTo(185);
    }

    private long letIn(int callers) {
        return IntStream.range(0, callers).filter(caller -> waiting.enter()).count();
    }
}
