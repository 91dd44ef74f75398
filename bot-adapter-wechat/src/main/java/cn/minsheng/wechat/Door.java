package cn.minsheng.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each door does with a request before it looks into it 入口. */
public final class Door {
    private Door() {}

    /**
     * The body, read up to a limit and no further.
     *
     * @return null where it is larger
     */
    public static byte @Nullable [] body(HttpServletRequest request, int limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            return null;
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(limit + 1);
            return body.length > limit ? null : body;
        }
    }

    /**
     * The parameters of the address alone. The servlet's own would swallow a body that calls itself a form, as some senders'
     * bodies do.
     */
    public static Map<String, String> query(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        String query = request.getQueryString();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** What is left of the time within which we answer. */
    public static Duration left(Duration within, long arrivedNanos) {
        Duration left = within.minusNanos(System.nanoTime() - arrivedNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Compares signatures in a time that does not tell how much of them is right. */
    public static boolean same(String right, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
