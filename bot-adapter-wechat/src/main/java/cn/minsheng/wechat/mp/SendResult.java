package cn.minsheng.wechat.mp;

import cn.minsheng.core.outbox.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;

/** What WeChat's answer to a customer message means for the outbox 错误码对照. */
final class SendResult {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private static final Set<Integer> TOKEN_LATER = Set.of(-1, 45009, 45011);

    private SendResult() {}

    /** The table: WeChat's error codes, and what each asks of a sender. */
    static Outcome ofCode(int code, Instant now) {
        String error = Integer.toString(code);
        return switch (code) {
            case 0 -> new Outcome.Delivered();
            // Busy, too fast, or a token that was just renewed.
            case -1, 45011, 40001, 40014, 42001 -> new Outcome.TryLater(error, null);
            // The day's quota: it is full again at midnight.
            case 45009 -> new Outcome.TryLater(error, untilMidnight(now));
            // Outside 48 hours; six in a row; not following; messages switched off.
            case 45015, 45047, 43004, 50005, 48002 -> new Outcome.OtherWay(error);
            // Our address not allowed; API not granted, blocked or restricted; wrong secret or app-id.
            case 40164, 61004, 48001, 48004, 50002, 40013, 40125 -> new Outcome.Stopped(error);
            // No such openid; blacklisted; too long; empty; refused content. And what we do not know: it was not sent.
            case 40003, 43019, 45002, 44004, 40033, 47003 -> new Outcome.Never(error);
            default -> new Outcome.Never(error);
        };
    }

    /** The same for the call that fetches the token, where a refused credential is a wrong secret. */
    static Outcome ofToken(NoToken failure, Instant now) {
        String code = failure.code();
        if (!code.matches("-?\\d{1,9}")) {
            return new Outcome.TryLater(code, null);
        }
        int number = Integer.parseInt(code);
        return TOKEN_LATER.contains(number) ? ofCode(number, now) : new Outcome.Stopped(code);
    }

    static Outcome ofFailure(WxErrorException failure, Instant now) {
        return failure.getCause() instanceof IOException broken
                ? ofBrokenCall(broken)
                : ofCode(failure.getError().getErrorCode(), now);
    }

    /** Only where no connection came about is it certain that nothing was sent. */
    private static Outcome ofBrokenCall(IOException broken) {
        if (broken instanceof HttpResponseException answered) {
            int status = answered.getStatusCode();
            return status == 503 || status < 500
                    ? new Outcome.TryLater("http-" + status, null)
                    : new Outcome.Unknown("http-" + status);
        }
        boolean notSent = broken instanceof ConnectException
                || broken instanceof ConnectTimeoutException
                || broken instanceof UnknownHostException
                || broken instanceof NoRouteToHostException
                || broken instanceof SSLHandshakeException;
        if (notSent) {
            return new Outcome.TryLater("unreachable", null);
        }
        return new Outcome.Unknown(broken instanceof SocketTimeoutException ? "timeout" : "no-answer");
    }

    private static Duration untilMidnight(Instant now) {
        ZonedDateTime here = now.atZone(DISTRICT);
        return Duration.between(here, here.toLocalDate().plusDays(1).atStartOfDay(DISTRICT));
    }
}
