package cn.minsheng.admin.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.outbox.DeliveryState;
import cn.minsheng.core.ticket.Move;
import cn.minsheng.core.worktime.Deadline;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void every_move_of_the_life_cycle_has_a_word() {
        for (Class<?> move : Move.class.getPermittedSubclasses()) {
            String name =
                    move.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
            assertThat(Words.Act.labelOf(name)).as(name).isNotEqualTo(name);
        }
        assertThat(Words.Act.labelOf("OPEN")).isEqualTo("登记");
    }

    @Test
    void every_deadline_and_every_delivery_has_a_word() {
        for (Deadline.Name name : Deadline.Name.values()) {
            assertThat(Words.Limit.labelOf(name)).isNotEmpty();
        }
        for (DeliveryState state : DeliveryState.values()) {
            assertThat(Words.Delivered.labelOf(state)).isNotEmpty();
        }
    }
}
