package cn.minsheng.wechat.gateway;

import cn.minsheng.core.intake.ReceiveMessage;
import cn.minsheng.core.intake.Received;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.wechat.Door;
import cn.minsheng.wechat.Waiting;
import cn.minsheng.wechat.WechatProperties.Client;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The door for group bridges 群消息入口. A message is accepted once it is durable; a bridge that hears 503 sends it again. */
@RestController
@ConditionalOnRole("intake")
final class GatewayCallback {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayCallback.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LARGEST = 512 * 1024;
    private static final Duration WITHIN = Duration.ofMillis(3800);

    private final CheckSignature checkSignature;
    private final ReceiveMessage receiveMessage;
    private final Waiting waiting;
    private final Clock clock;

    GatewayCallback(CheckSignature checkSignature, ReceiveMessage receiveMessage, Waiting waiting, Clock clock) {
        this.checkSignature = checkSignature;
        this.receiveMessage = receiveMessage;
        this.waiting = waiting;
        this.clock = clock;
    }

    @PostMapping("/wechat/gateway/messages")
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long arrived = System.nanoTime();
        Instant now = clock.instant();
        try {
            byte[] body = Door.body(request, LARGEST);
            if (body == null) {
                throw Refused.tooLarge();
            }
            Client client = checkSignature.check(request, body);
            GatewayMessage message = GatewayMessage.read(body);
            Received received = hand(client, message, body, now, arrived);
            if (received instanceof Received.Durable kept) {
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("messageId", message.messageId());
                answer.put("duplicate", kept.duplicate());
                write(response, 200, "application/json", answer);
            } else {
                response.setStatus(503);
            }
        } catch (Refused e) {
            write(response, e.status(), "application/problem+json", e.problem());
        }
    }

    private Received hand(Client client, GatewayMessage message, byte[] body, Instant now, long arrived) {
        Received received = new Received.NotDurable();
        if (!waiting.enter()) {
            return received;
        }
        try {
            received = receiveMessage.receive(message.incoming(client.id(), body, now), Door.left(WITHIN, arrived));
        } catch (RuntimeException e) {
            // Its message could hold what the resident wrote: only its kind is told. The bridge will send again.
            LOG.error("A group message could not be received: {}", e.getClass().getName());
        } finally {
            waiting.leave(received instanceof Received.Durable);
        }
        return received;
    }

    private static void write(HttpServletResponse response, int status, String type, Map<String, Object> body)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
