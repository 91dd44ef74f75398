package cn.minsheng.admin.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is answered where a request failed outside every controller, in a filter or in the server itself 容器错误. */
@Controller
final class ErrorAddress implements ErrorController {
    private final Sentences sentences;

    ErrorAddress(Sentences sentences) {
        this.sentences = sentences;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemBody> error(HttpServletRequest request) {
        Object number = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = number instanceof Integer known ? HttpStatus.resolve(known) : HttpStatus.NOT_FOUND;
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(status, request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)));
    }

    private ProblemBody body(HttpStatus status, Object fault) {
        if (status.is5xxServerError() && fault instanceof Throwable thrown) {
            return sentences.of(status, Codes.UNEXPECTED, Incident.of(thrown));
        }
        String code = status == HttpStatus.NOT_FOUND
                ? Codes.UNKNOWN_ADDRESS
                : "http." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return sentences.of(status, code);
    }
}
