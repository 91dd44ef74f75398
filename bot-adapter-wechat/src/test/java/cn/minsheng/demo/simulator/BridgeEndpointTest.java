package cn.minsheng.demo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.wechat.Freshness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BridgeEndpointTest {
    private static final String LINE =
            "{\"deliveryId\":\"d1\",\"roomId\":\"room-heping\",\"mentionIds\":[],\"text\":\"2603020163\"}";

    private final SettableClock clock = SettableClock.system();
    private final Town town = new Town(clock, Cast.read());
    private final CallLog log = new CallLog(clock, 10);
    private final Faults faults = new Faults(() -> 0);
    private final BridgeClient client = new BridgeClient("demo-bridge", "minsheng-demo-bridge");
    private final BridgeEndpoint bridge = new BridgeEndpoint(
            new StandIn(faults, log),
            new Correspondents(List.of(Correspondents.demo()), client),
            town,
            new Freshness(clock, clock));

    @Test
    void a_signed_line_stands_in_the_room_once_however_often_it_comes() throws IOException {
        assertThat(send(LINE, client.secret()).getStatus()).isEqualTo(200);
        assertThat(send(LINE, client.secret()).getContentAsString()).contains("\"duplicate\":true");

        assertThat(town.room("room-heping").view().bubbles()).hasSize(1);
        assertThat(log.after(0)).extracting(Call::to).containsExactly("room-heping", "room-heping");
    }

    @Test
    void a_private_line_stands_on_that_members_phone_alone() throws IOException {
        send("{\"deliveryId\":\"d2\",\"toSenderId\":\"liu\",\"text\":\"x\"}", client.secret());

        assertThat(town.aside("liu").view().bubbles()).hasSize(1);
        assertThat(town.room("room-heping").view().bubbles()).isEmpty();
    }

    @Test
    void a_wrong_signature_is_refused_and_logged() throws IOException {
        assertThat(send(LINE, "another secret").getStatus()).isEqualTo(401);
        assertThat(town.room("room-heping").view().bubbles()).isEmpty();
        assertThat(log.after(0)).extracting(Call::errcode).containsExactly(401);
    }

    @Test
    void an_old_signature_is_refused() throws IOException {
        MockHttpServletRequest request = signed(LINE, client.secret());
        clock.forward(Duration.ofSeconds(301));
        MockHttpServletResponse response = new MockHttpServletResponse();
        bridge.send(request, response, LINE.getBytes(StandardCharsets.UTF_8));

        assertThat(response.getStatus()).isEqualTo(401);
    }

    @Test
    void a_bridge_that_lies_has_sent_and_says_nothing() throws IOException {
        faults.set(List.of(new Fault("bridge", 0, 1, 0, true)));
        MockHttpServletRequest request = signed(LINE, client.secret());
        MockHttpServletResponse response = new MockHttpServletResponse();
        bridge.send(request, response, LINE.getBytes(StandardCharsets.UTF_8));

        assertThat(town.room("room-heping").view().bubbles()).hasSize(1);
        assertThat(request.getAttribute(StandIn.DROP)).isEqualTo(true);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse send(String body, String secret) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        bridge.send(signed(body, secret), response, body.getBytes(StandardCharsets.UTF_8));
        return response;
    }

    private MockHttpServletRequest signed(String body, String secret) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", BridgeEndpoint.PATH);
        String timestamp = Long.toString(Clock.systemUTC().instant().getEpochSecond());
        request.addHeader("X-Gateway-Id", "demo-bridge");
        request.addHeader("X-Gateway-Timestamp", timestamp);
        request.addHeader("X-Gateway-Nonce", "n1");
        request.addHeader("X-Gateway-Signature", SignedPost.signature(secret, timestamp, "n1", body));
        return request;
    }
}
