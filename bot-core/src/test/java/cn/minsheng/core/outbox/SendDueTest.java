package cn.minsheng.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.kernel.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The promises of the outbox, with rows in memory. */
class SendDueTest extends SendDueScenarios {
    @Override
    void emptyOutbox() {
        MemoryDeliveries memory = new MemoryDeliveries(clock);
        deliveries = memory;
        outbox = memory;
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void no_log_line_carries_a_text_or_an_address(CapturedOutput logged) {
        outbox.post(List.of(toPerson(7, "secret-words")));
        messages.answer = parcel -> {
            throw new IllegalStateException(parcel.text() + parcel.address());
        };
        sendDue.runOnce();
        outbox.post(List.of(toPerson(8, "secret-words")));
        messages.answer = parcel -> {
            clock.forward(LEASE);
            node(deliveries, List.of(messages)).runOnce();
            return new Outcome.Stopped("40164");
        };
        sendDue.runOnce();
        messages.says(new Outcome.Delivered());
        after(Duration.ofMinutes(5));
        assertThat(logged.getAll())
                .contains("the courier failed", "ALERT", "interrupted")
                .doesNotContain("secret-words", "o7", "o8");
    }

    @Test
    void no_record_shows_a_text_or_an_address_when_it_is_printed() {
        Claimed claimed = new Claimed(
                1,
                "owner",
                "D1",
                Way.GROUP_LINE,
                BRIDGE,
                null,
                "secret-room",
                List.of("secret-member"),
                "secret",
                0,
                false);
        Parcel parcel =
                new Parcel("D1", Way.GROUP_LINE, new Channel(Channel.Kind.GATEWAY, "b"), "secret", List.of(), "secret");
        assertThat(List.of(claimed, parcel, toRoom("secret-room", "secret")).toString())
                .doesNotContain("secret");
    }
}
