package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a row for each thing that a courier may say 投递结果. */
abstract class OutcomeScenarios extends OutboxFixture {
    @Test
    void a_row_arrives_once_with_all_that_belongs_to_it() {
        outbox.post(List.of(toRoom("room-heping", "已登记")));
        assertThat(sendDue.runOnce()).isEqualTo(1);
        assertThat(sendDue.runOnce()).isZero();
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(only().error()).isNull();
        assertThat(lines.parcels).singleElement().satisfies(parcel -> {
            assertThat(parcel.address()).isEqualTo("room-heping");
            assertThat(parcel.channel()).isEqualTo(BRIDGE);
            assertThat(parcel.mentionIds()).containsExactly("m1", "m2");
            assertThat(parcel.deliveryId()).isNotBlank();
        });
        assertThat(meters.counter("minsheng.outbox.rows", "way", "GROUP_LINE", "state", "DELIVERED")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_address_is_asked_when_it_is_sent() {
        outbox.post(List.of(toPerson(7, "已修好")));
        addresses = identity -> Optional.of("new-" + identity);
        sendDue.runOnce();
        assertThat(messages.parcels).extracting(Parcel::address).containsExactly("new-7");
    }

    @Test
    void a_row_of_a_forgotten_person_goes_to_a_person_by_hand() {
        outbox.post(List.of(toPerson(7, "已修好")));
        addresses = identity -> Optional.empty();
        sendDue.runOnce();
        assertThat(only().state()).isEqualTo(DeliveryState.HAND);
        assertThat(only().error()).isEqualTo("ADDRESS_GONE");
        assertThat(messages.parcels).isEmpty();
    }

    @Test
    void what_may_work_later_waits_and_is_tried_again() {
        messages.says(new Outcome.TryLater("-1", null));
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        assertThat(only().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(only().error()).isEqualTo("-1");
        after(Duration.ofMillis(3_990));
        assertThat(messages.parcels).hasSize(1);
        messages.says(new Outcome.Delivered());
        after(Duration.ofMillis(2_020));
        assertThat(messages.parcels).hasSize(2);
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(only().error()).isNull();
    }

    @Test
    void the_wait_that_a_courier_asks_for_is_kept() {
        messages.says(new Outcome.TryLater("45009", Duration.ofHours(10)));
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        after(Duration.ofHours(9));
        assertThat(messages.parcels).hasSize(1);
        after(Duration.ofHours(3).plusSeconds(1));
        assertThat(messages.parcels).hasSize(2);
    }

    @Test
    void after_the_last_try_a_person_gets_it_with_the_last_error() {
        messages.says(new Outcome.TryLater("-1", null));
        outbox.post(List.of(toPerson(7, "已修好")));
        for (int i = 0; i < 5; i++) {
            after(Duration.ofHours(1));
        }
        assertThat(messages.parcels).hasSize(3);
        assertThat(only().state()).isEqualTo(DeliveryState.HAND);
        assertThat(only().error()).isEqualTo("-1");
    }

    @Test
    void a_closed_way_holds_the_row_until_the_resident_writes_again() {
        messages.says(new Outcome.OtherWay("45015"));
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        assertThat(only().state()).isEqualTo(DeliveryState.HELD);
        messages.says(new Outcome.Delivered());
        after(Duration.ofDays(3));
        assertThat(only().state()).isEqualTo(DeliveryState.HELD);
        outbox.release(List.of(8L));
        assertThat(sendDue.runOnce()).isZero();
        outbox.release(List.of(7L, 9L));
        assertThat(only().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(sendDue.runOnce()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_closed_way_to_a_room_goes_to_a_person_by_hand() {
        lines.says(new Outcome.OtherWay("ROOM_CLOSED"));
        outbox.post(List.of(toRoom("room-heping", "已登记")));
        sendDue.runOnce();
        assertThat(only().state()).isEqualTo(DeliveryState.HAND);
        assertThat(only().error()).isEqualTo("ROOM_CLOSED");
    }

    @Test
    void what_perhaps_arrived_is_not_sent_again() {
        messages.says(new Outcome.Unknown("TIMEOUT"));
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        after(Duration.ofDays(1));
        assertThat(messages.parcels).hasSize(1);
        assertThat(only().state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void what_can_never_arrive_goes_to_a_person_by_hand() {
        messages.says(new Outcome.Never("40003"));
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        after(Duration.ofDays(1));
        assertThat(messages.parcels).hasSize(1);
        assertThat(only().state()).isEqualTo(DeliveryState.HAND);
        assertThat(only().error()).isEqualTo("40003");
    }

    @Test
    void a_courier_that_surely_sent_nothing_is_asked_again() {
        messages.answer = parcel -> {
            throw new Courier.NotSent("no token");
        };
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        assertThat(only().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(only().error()).isEqualTo("NOT_SENT");
    }

    @Test
    void a_courier_that_breaks_leaves_it_to_a_person() {
        messages.answer = parcel -> {
            throw new IllegalStateException("with the text in its message");
        };
        outbox.post(List.of(toPerson(7, "已修好")));
        sendDue.runOnce();
        assertThat(only().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(only().error()).isEqualTo("IllegalStateException");
    }

    @Test
    void a_way_without_a_courier_here_is_left_to_other_nodes() {
        outbox.post(List.of(toPerson(7, "已修好"), toRoom("room-heping", "已登记")));
        assertThat(node(deliveries, List.of()).runOnce()).isZero();
        assertThat(node(deliveries, List.of(lines)).runOnce()).isEqualTo(1);
        assertThat(messages.parcels).isEmpty();
        assertThat(outbox.of("2603020163"))
                .extracting(DeliveryView::state)
                .containsExactly(DeliveryState.PENDING, DeliveryState.DELIVERED);
    }
}
