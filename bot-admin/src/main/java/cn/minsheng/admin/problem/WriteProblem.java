package cn.minsheng.admin.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is reached: in the filters of the doors 写出错误. */
@Component
public final class WriteProblem {
    private final Sentences sentences;
    private final JsonMapper json;

    WriteProblem(Sentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    public void to(HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = json.writeValueAsString(sentences.of(problem)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status().value());
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
