package cn.minsheng.admin.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** The HTTP status of a refusal 状态码: one table. A code that is missing here is a conflict with how things stand. */
final class Statuses {
    private static final Map<String, HttpStatus> BY_CODE = Map.of(
            Codes.UNKNOWN_TICKET,
            HttpStatus.NOT_FOUND,
            Codes.STALE,
            HttpStatus.CONFLICT,
            "ticket.not-possible",
            HttpStatus.CONFLICT,
            "ticket.not-yours",
            HttpStatus.FORBIDDEN,
            "ticket.unit-unknown",
            HttpStatus.BAD_REQUEST,
            "reply.check",
            HttpStatus.UNPROCESSABLE_CONTENT);

    private Statuses() {}

    static HttpStatus of(String code) {
        return BY_CODE.getOrDefault(code, HttpStatus.CONFLICT);
    }
}
