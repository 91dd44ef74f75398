package cn.minsheng.admin.door;

import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.admin.problem.WriteProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** What no door leads to does not exist. The server's own turn to its error page passes. */
final class ClosedDoor extends OncePerRequestFilter {
    private final WriteProblem write;

    ClosedDoor(WriteProblem write) {
        this.write = write;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        write.to(response, Problem.of(HttpStatus.NOT_FOUND, Codes.UNKNOWN_ADDRESS));
    }
}
