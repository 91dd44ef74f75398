package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.TestClock;
import cn.minsheng.core.kernel.Channel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;

/** A node with its couriers, a clock and an empty outbox, whatever keeps its rows. */
abstract class OutboxFixture {
    static final Channel ACCOUNT = new Channel(Channel.Kind.MP, "wx-one");
    static final Channel OTHER_ACCOUNT = new Channel(Channel.Kind.MP, "wx-two");
    static final Channel BRIDGE = new Channel(Channel.Kind.GATEWAY, "bridge");
    static final Duration LEASE = Duration.ofSeconds(60);
    static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    TestClock clock = new TestClock(START);
    final RecordingCourier messages = new RecordingCourier(Way.CUSTOMER_MESSAGE);
    final RecordingCourier lines = new RecordingCourier(Way.GROUP_LINE);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    LongFunction<Optional<String>> addresses = identity -> Optional.of("o" + identity);
    Deliveries deliveries;
    Outbox outbox;
    SendDue sendDue;

    abstract void emptyOutbox();

    @BeforeEach
    void set_up() {
        emptyOutbox();
        sendDue = node(deliveries, List.of(messages, lines));
    }

    SendDue node(Deliveries rows, List<Courier> couriers) {
        OutboxSettings settings = settings();
        Ways ways = new Ways(couriers, settings.probeAfter());
        Tally tally = new Tally(meters);
        if (meters.getMeters().isEmpty()) {
            tally.watch(ways);
        }
        return new SendDue(rows, ways, identity -> addresses.apply(identity), settings, clock, tally);
    }

    static OutboxSettings settings() {
        return new OutboxSettings(
                2,
                4,
                Duration.ofMillis(50),
                LEASE,
                3,
                Duration.ofSeconds(5),
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                false);
    }

    static NewDelivery toPerson(long identity, String text) {
        return new NewDelivery("2603020163", Way.CUSTOMER_MESSAGE, ACCOUNT, identity, null, List.of(), text);
    }

    static NewDelivery toRoom(String room, String text) {
        return new NewDelivery("2603020163", Way.GROUP_LINE, BRIDGE, null, room, List.of("m1", "m2"), text);
    }

    DeliveryView only() {
        List<DeliveryView> views = outbox.of("2603020163");
        assertThat(views).hasSize(1);
        return views.get(0);
    }

    void after(Duration time) {
        clock.forward(time);
        sendDue.runOnce();
    }
}
