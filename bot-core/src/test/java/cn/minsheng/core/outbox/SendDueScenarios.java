package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.core.kernel.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What the outbox promises through order, crashes, a database that goes away, stopped ways and several nodes. */
abstract class SendDueScenarios extends OutcomeScenarios {
    /** A killed process: nothing after it is done. */
    private static final class Killed extends Error {}

    @Test
    void a_lane_keeps_its_order_and_holds_up_no_other() {
        messages.answer =
                parcel -> parcel.text().equals("一") ? new Outcome.TryLater("-1", null) : new Outcome.Delivered();
        outbox.post(List.of(toPerson(7, "一"), toPerson(7, "二"), toPerson(8, "甲"), toPerson(8, "乙")));
        for (int i = 0; i < 4; i++) {
            sendDue.runOnce();
        }
        assertThat(messages.texts()).containsExactlyInAnyOrder("一", "甲", "乙").containsSubsequence("甲", "乙");
        messages.says(new Outcome.Delivered());
        after(Duration.ofSeconds(7));
        sendDue.runOnce();
        assertThat(messages.texts()).containsSubsequence("一", "一", "二");
        assertThat(outbox.of("2603020163")).extracting(DeliveryView::state).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void rooms_of_one_name_at_two_bridges_are_two_lanes() {
        Channel other = new Channel(Channel.Kind.GATEWAY, "other");
        NewDelivery there = new NewDelivery(null, Way.GROUP_LINE, other, null, "room-heping", List.of(), "乙");
        outbox.post(List.of(toRoom("room-heping", "甲"), there));
        assertThat(sendDue.runOnce()).isEqualTo(2);
    }

    @Test
    void a_row_whose_holder_died_before_sending_is_sent_after_the_lease() {
        outbox.post(List.of(toPerson(7, "已修好")));
        addresses = identity -> {
            throw new Killed();
        };
        assertThatThrownBy(sendDue::runOnce).isInstanceOf(Killed.class);
        addresses = identity -> Optional.of("o7");
        SendDue next = node(deliveries, List.of(messages));
        assertThat(next.runOnce()).isZero();
        clock.forward(LEASE);
        assertThat(next.runOnce()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(messages.parcels).hasSize(1);
    }

    @Test
    void a_customer_message_whose_sender_died_is_left_to_a_person() {
        outbox.post(List.of(toPerson(7, "已修好")));
        messages.answer = parcel -> {
            throw new Killed();
        };
        assertThatThrownBy(sendDue::runOnce).isInstanceOf(Killed.class);
        clock.forward(LEASE);
        node(deliveries, List.of(messages)).runOnce();
        assertThat(messages.parcels).hasSize(1);
        assertThat(only().state()).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(only().error()).isEqualTo("INTERRUPTED");
    }

    @Test
    void a_group_line_whose_sender_died_is_sent_again_under_the_same_id() {
        outbox.post(List.of(toRoom("room-heping", "已登记")));
        lines.answer = parcel -> {
            throw new Killed();
        };
        assertThatThrownBy(sendDue::runOnce).isInstanceOf(Killed.class);
        lines.says(new Outcome.Delivered());
        clock.forward(LEASE);
        node(deliveries, List.of(lines)).runOnce();
        assertThat(lines.parcels).hasSize(2);
        assertThat(lines.parcels.get(0).deliveryId())
                .isEqualTo(lines.parcels.get(1).deliveryId());
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void a_group_line_that_kills_each_sender_ends_with_a_person() {
        outbox.post(List.of(toRoom("room-heping", "已登记")));
        lines.answer = parcel -> {
            throw new Killed();
        };
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(sendDue::runOnce).isInstanceOf(Killed.class);
            clock.forward(LEASE);
        }
        sendDue.runOnce();
        assertThat(lines.parcels).hasSize(3);
        assertThat(only().state()).isEqualTo(DeliveryState.HAND);
    }

    @Test
    void a_slow_sender_that_was_given_up_corrects_the_state_when_it_knows_the_end() {
        outbox.post(List.of(toPerson(7, "已修好")));
        messages.answer = parcel -> {
            clock.forward(LEASE.plusSeconds(1));
            node(deliveries, List.of(messages)).runOnce();
            assertThat(only().state()).isEqualTo(DeliveryState.UNKNOWN);
            return new Outcome.Delivered();
        };
        sendDue.runOnce();
        assertThat(messages.parcels).hasSize(1);
        assertThat(only().state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void an_outcome_that_the_database_did_not_take_is_written_later_and_nothing_is_sent_twice() {
        FailingDeliveries failing = new FailingDeliveries(deliveries);
        SendDue node = node(failing, List.of(messages));
        outbox.post(List.of(toPerson(7, "一"), toPerson(8, "二")));
        failing.finishFails = true;
        assertThatThrownBy(node::runOnce).hasMessage("database away");
        assertThatThrownBy(node::runOnce).hasMessage("database away");
        failing.finishFails = false;
        clock.forward(LEASE);
        node.runOnce();
        assertThat(messages.texts()).containsExactly("一", "二");
        assertThat(outbox.of("2603020163")).extracting(DeliveryView::state).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void a_try_that_the_database_did_not_note_is_not_made() {
        FailingDeliveries failing = new FailingDeliveries(deliveries);
        SendDue node = node(failing, List.of(messages));
        outbox.post(List.of(toPerson(7, "一")));
        failing.beginFails = true;
        assertThatThrownBy(node::runOnce).hasMessage("database away");
        assertThat(messages.parcels).isEmpty();
        failing.beginFails = false;
        clock.forward(LEASE);
        node.runOnce();
        assertThat(messages.texts()).containsExactly("一");
    }

    @Test
    void a_stopped_way_rests_and_one_row_tries_it_again() {
        messages.says(new Outcome.Stopped("40164"));
        for (long identity = 1; identity <= 6; identity++) {
            outbox.post(List.of(toPerson(identity, "文" + identity)));
        }
        sendDue.runOnce();
        int learned = messages.parcels.size();
        assertThat(learned).isBetween(1, 4);
        assertThat(sendDue.runOnce()).isZero();
        assertThat(meters.get("minsheng.outbox.stopped")
                        .tag("way", "CUSTOMER_MESSAGE")
                        .gauges())
                .anyMatch(gauge -> gauge.value() == 1);
        after(Duration.ofMinutes(5));
        assertThat(messages.parcels).hasSize(learned + 1);
        messages.says(new Outcome.Delivered());
        after(Duration.ofMinutes(5));
        sendDue.runOnce();
        sendDue.runOnce();
        assertThat(outbox.of("2603020163")).extracting(DeliveryView::state).containsOnly(DeliveryState.DELIVERED);
    }

    @Test
    void a_stopped_account_does_not_stop_another() {
        messages.answer =
                parcel -> parcel.channel().equals(ACCOUNT) ? new Outcome.Stopped("40164") : new Outcome.Delivered();
        outbox.post(List.of(toPerson(7, "一")));
        sendDue.runOnce();
        outbox.post(List.of(
                new NewDelivery("other", Way.CUSTOMER_MESSAGE, OTHER_ACCOUNT, 9L, null, List.of(), "二"),
                toRoom("room-heping", "三")));
        sendDue.runOnce();
        assertThat(outbox.of("other")).extracting(DeliveryView::state).containsExactly(DeliveryState.DELIVERED);
        assertThat(outbox.of("2603020163"))
                .extracting(DeliveryView::state)
                .containsExactly(DeliveryState.PENDING, DeliveryState.DELIVERED);
    }

    @Test
    void rows_beyond_the_one_in_hand_are_given_back_when_the_node_stops() {
        outbox.post(List.of(toPerson(7, "一"), toPerson(8, "二"), toPerson(9, "三")));
        messages.answer = parcel -> {
            sendDue.close();
            return new Outcome.Delivered();
        };
        sendDue.runOnce();
        assertThat(messages.parcels).hasSize(1);
        messages.says(new Outcome.Delivered());
        assertThat(node(deliveries, List.of(messages)).runOnce()).isEqualTo(2);
        assertThat(messages.parcels).hasSize(3);
    }

    @Test
    void four_threads_of_two_nodes_send_two_hundred_rows_once_each_and_in_order() throws Exception {
        List<NewDelivery> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(i % 2 == 0 ? toPerson(i % 20, "文" + i) : toRoom("room-" + i % 10, "文" + i));
        }
        outbox.post(rows);
        SendDue other = node(deliveries, List.of(messages, lines));
        List<Thread> threads = new ArrayList<>();
        Map<Thread, Throwable> failures = new ConcurrentHashMap<>();
        for (int i = 0; i < 4; i++) {
            SendDue node = i % 2 == 0 ? sendDue : other;
            Thread thread = new Thread(() -> sendAll(node));
            thread.setUncaughtExceptionHandler(failures::put);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        List<String> texts = new ArrayList<>(messages.texts());
        texts.addAll(lines.texts());
        assertThat(texts).hasSize(200).doesNotHaveDuplicates();
        inOrder(messages);
        inOrder(lines);
    }

    private void sendAll(SendDue node) {
        while (outbox.of("2603020163").stream().anyMatch(view -> view.state() == DeliveryState.PENDING)) {
            node.runOnce();
        }
    }

    private static void inOrder(RecordingCourier courier) {
        Map<String, Integer> last = new ConcurrentHashMap<>();
        for (Parcel parcel : courier.parcels) {
            int number = Integer.parseInt(parcel.text().substring(1));
            Integer before = last.put(parcel.address(), number);
            assertThat(before == null || before < number).as(parcel.toString()).isTrue();
        }
    }
}
