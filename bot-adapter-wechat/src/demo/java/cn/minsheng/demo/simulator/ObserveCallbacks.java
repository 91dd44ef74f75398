package cn.minsheng.demo.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees the callbacks that others than the phones send, an outside test or a replay, on their way to the bot 旁听回调. Whoever holds the
 * account's key speaks as WeChat, so WeChat knows that follower and opens the window; else no customer message could ever
 * reach somebody who wrote by another program.
 */
final class ObserveCallbacks extends OncePerRequestFilter {
    private static final String PATH = "/wechat/mp/";
    private static final int MOST = 1 << 20;

    private final Correspondents correspondents;
    private final Followers followers;

    ObserveCallbacks(Correspondents correspondents, Followers followers) {
        this.correspondents = correspondents;
        this.followers = followers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getContentLengthLong() <= 0
                || request.getContentLengthLong() > MOST
                || !request.getRequestURI().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readAllBytes();
        listen(request, new String(body, StandardCharsets.UTF_8));
        chain.doFilter(new Replayed(request, body), response);
    }

    private void listen(HttpServletRequest request, String body) {
        Optional<Account> account =
                correspondents.account(request.getRequestURI().substring(PATH.length()));
        try {
            account.flatMap(own -> message(own, request, body))
                    .ifPresent(fields -> followers.heard(account.get().appId(), fields));
        } catch (IllegalArgumentException e) {
            // Not WeChat's: the bot refuses it, and nobody was heard.
            logger.trace("a callback that the account's key does not open");
        }
    }

    private static Optional<Map<String, String>> message(Account account, HttpServletRequest request, String body) {
        String timestamp = parameter(request, "timestamp");
        String nonce = parameter(request, "nonce");
        if (!account.encrypted()) {
            String expected = Envelope.signature(account.token(), timestamp, nonce);
            return expected.equals(parameter(request, "signature"))
                    ? Optional.of(Overheard.fields(body))
                    : Optional.empty();
        }
        String encrypted = Overheard.fields(body).getOrDefault("Encrypt", "");
        String expected = Envelope.signature(account.token(), timestamp, nonce, encrypted);
        return expected.equals(parameter(request, "msg_signature"))
                ? Optional.of(Overheard.fields(new Envelope(account).open(encrypted)))
                : Optional.empty();
    }

    private static String parameter(HttpServletRequest request, String name) {
        @Nullable String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The same request, its body to be read once more. */
    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream in;

        Bytes(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return in.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("read it at once");
        }
    }
}
