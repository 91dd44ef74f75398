package cn.minsheng.admin.door;

import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.admin.problem.StoresAway;
import cn.minsheng.admin.problem.WriteProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands around the sessions: while Redis or the database is away, the console's addresses say so at once. */
final class AnswerWhenAway extends OncePerRequestFilter {
    private final WriteProblem write;

    AnswerWhenAway(WriteProblem write) {
        this.write = write;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (response.isCommitted() || !StoresAway.explains(fault)) {
                throw fault;
            }
            response.resetBuffer();
            write.to(response, Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Codes.AWAY));
        }
    }
}
