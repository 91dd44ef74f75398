package cn.minsheng.admin.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Sessions of staff 登录会话. A session holds the username and nothing else: who that is, and what the post allows, is looked up for each
 * request, so that a post that ended takes effect at once.
 */
public final class StaffSessions {
    static final String USERNAME = "username";

    private final CsrfTokenRepository tokens;

    StaffSessions(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    /** Starts a session under a new id, whatever the browser brought, and changes the token against forged requests. */
    public void open(HttpServletRequest request, HttpServletResponse response, String username) {
        end(request);
        request.getSession(true).setAttribute(USERNAME, username);
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    public void close(HttpServletRequest request, HttpServletResponse response) {
        end(request);
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    Optional<String> username(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(USERNAME));
    }

    private static void end(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
