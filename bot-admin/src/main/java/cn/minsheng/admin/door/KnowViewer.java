package cn.minsheng.admin.door;

import cn.minsheng.core.organisation.FindViewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks 识别操作人: the session's username, as the organisation knows that person at this moment. */
final class KnowViewer extends OncePerRequestFilter {
    private final StaffSessions sessions;
    private final FindViewer find;

    KnowViewer(StaffSessions sessions, FindViewer find) {
        this.sessions = sessions;
        this.find = find;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sessions.username(request).flatMap(find::find).ifPresent(viewer -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(viewer));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
