package cn.minsheng.admin.problem;

import cn.minsheng.core.kernel.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why an address did not do what was asked 拒绝. Thrown at the edge only, where a value cannot be returned any more; rooms refuse with
 * {@link Refusal}.
 */
public final class Problem extends RuntimeException {
    private final HttpStatus status;
    private final transient Map<String, Object> details;

    private Problem(HttpStatus status, String code, Map<String, Object> details) {
        super(code, null, false, false);
        this.status = status;
        this.details = Map.copyOf(details);
    }

    public static Problem of(HttpStatus status, String code) {
        return new Problem(status, code, Map.of());
    }

    /** A refusal of a room, with the status that its code has by {@link Statuses}. */
    public static Problem of(Refusal refusal) {
        return new Problem(Statuses.of(refusal.code()), refusal.code(), refusal.details());
    }

    /** The same with one more fact for programs. */
    public Problem with(String name, Object fact) {
        Map<String, Object> more = new java.util.HashMap<>(details);
        more.put(name, fact);
        return new Problem(status, code(), more);
    }

    /** 400 because of one field. @param why code of the sentence, without {@code field.} */
    public static Problem field(String name, String why) {
        return new Problem(HttpStatus.BAD_REQUEST, Codes.INVALID, Map.of(ProblemBody.FIELDS, Map.of(name, why)));
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> details() {
        return details;
    }
}
