package cn.minsheng.admin.problem;

import org.springframework.http.HttpStatus;

/** The HTTP status of a refusal 状态码: one table. A code that is missing here is a conflict with how things stand. */
final class Statuses {
    private Statuses() {}

    static HttpStatus of(String code) {
        return switch (code) {
            case "session.denied", "session.locked" -> HttpStatus.UNAUTHORIZED;
            case Codes.UNKNOWN_TICKET -> HttpStatus.NOT_FOUND;
            case "ticket.not-yours" -> HttpStatus.FORBIDDEN;
            case "ticket.unit-unknown" -> HttpStatus.BAD_REQUEST;
            case "reply.check" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.CONFLICT;
        };
    }
}
