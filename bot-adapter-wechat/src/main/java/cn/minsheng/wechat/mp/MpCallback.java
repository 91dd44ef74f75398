package cn.minsheng.wechat.mp;

import cn.minsheng.core.intake.IncomingMessage;
import cn.minsheng.core.intake.ReceiveMessage;
import cn.minsheng.core.intake.Received;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.wechat.Door;
import cn.minsheng.wechat.Freshness;
import cn.minsheng.wechat.SafeText;
import cn.minsheng.wechat.Waiting;
import cn.minsheng.wechat.mp.MpAccounts.MpAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * WeChat's door for official accounts 公众号回调. What comes in is checked, opened, handed to {@link ReceiveMessage}, and answered
 * within four seconds; nothing is told to be accepted before it is durable.
 */
@RestController
@ConditionalOnRole("intake")
final class MpCallback {
    private static final Logger LOG = LoggerFactory.getLogger(MpCallback.class);
    private static final int LARGEST = 1024 * 1024;

    /** WeChat waits five seconds and the contract gives four; the rest is for the answer's way. */
    private static final Duration WITHIN = Duration.ofMillis(3800);

    private final MpAccounts accounts;
    private final ReceiveMessage receiveMessage;
    private final Waiting waiting;
    private final Freshness freshness;
    private final Clock clock;

    MpCallback(MpAccounts accounts, ReceiveMessage receiveMessage, Waiting waiting, Freshness freshness, Clock clock) {
        this.accounts = accounts;
        this.receiveMessage = receiveMessage;
        this.waiting = waiting;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/wechat/mp/{appId}")
    void verify(@PathVariable String appId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            MpRequest signed = new MpRequest(account(appId), Door.query(request));
            signed.checkSignature();
            answer(response, "text/plain;charset=UTF-8", signed.query().getOrDefault("echostr", ""));
        } catch (Refused e) {
            refuse(response, e);
        }
    }

    @PostMapping("/wechat/mp/{appId}")
    void receive(@PathVariable String appId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long arrived = System.nanoTime();
        Instant now = clock.instant();
        try {
            MpRequest signed = new MpRequest(account(appId), Door.query(request));
            signed.checkHead(freshness);
            byte[] body = Door.body(request, LARGEST);
            if (body == null) {
                throw Refused.broken("body too large");
            }
            byte[] raw = signed.message(body);
            Map<String, String> fields =
                    FlatXml.read(SafeText.decode(raw, 0, raw.length)).orElse(Map.of());
            Received received = hand(MpMessages.of(appId, fields, raw, now), arrived);
            if (received instanceof Received.Durable kept) {
                reply(signed.account(), fields, kept, response);
            } else {
                response.setStatus(503);
            }
        } catch (Refused e) {
            refuse(response, e);
        }
    }

    private Received hand(IncomingMessage message, long arrived) {
        if (!waiting.enter()) {
            return new Received.NotDurable();
        }
        Received received = new Received.NotDurable();
        try {
            received = receiveMessage.receive(message, Door.left(WITHIN, arrived));
        } catch (RuntimeException e) {
            // Its message could hold what the resident wrote: only its kind is told. WeChat will send again.
            LOG.error("A message could not be received: {}", e.getClass().getName());
        } finally {
            waiting.leave(received instanceof Received.Durable);
        }
        return received;
    }

    private void reply(
            MpAccount account, Map<String, String> fields, Received.Durable kept, HttpServletResponse response)
            throws IOException {
        String from = fields.get("FromUserName");
        String to = fields.get("ToUserName");
        if (kept.replyText() == null || kept.replyText().isBlank() || from == null || to == null) {
            return;
        }
        long now = clock.instant().getEpochSecond();
        String xml = PassiveReply.text(from.strip(), to.strip(), now, kept.replyText());
        answer(
                response,
                "application/xml;charset=UTF-8",
                account.envelope() == null ? xml : account.envelope().seal(xml, now));
    }

    private MpAccount account(String appId) throws Refused {
        MpAccount account = accounts.find(appId);
        if (account == null) {
            throw Refused.forbidden("unknown app-id");
        }
        return account;
    }

    private static void refuse(HttpServletResponse response, Refused refused) {
        LOG.debug("A callback was refused: {}", refused.getMessage());
        response.setStatus(refused.status());
    }

    private static void answer(HttpServletResponse response, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
