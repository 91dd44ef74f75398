package cn.minsheng.admin.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every GET brings the cookie with the token against forged requests, whatever else it is answered. */
final class TokenOnEveryGet extends OncePerRequestFilter {
    private final CsrfTokenRepository tokens;

    TokenOnEveryGet(CsrfTokenRepository tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object deferred = request.getAttribute(DeferredCsrfToken.class.getName());
        if (HttpMethod.GET.matches(request.getMethod()) && deferred instanceof DeferredCsrfToken token) {
            // A token that was made just now has been sent by get() already.
            if (!token.isGenerated()) {
                tokens.saveToken(token.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }
}
