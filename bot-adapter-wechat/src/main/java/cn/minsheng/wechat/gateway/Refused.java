package cn.minsheng.wechat.gateway;

import java.util.Map;

/**
 * A bridge's request that is turned away 拒收, as a problem of RFC 9457. It carries no stack trace: strangers can cause it at will.
 */
final class Refused extends Exception {
    private final int status;
    private final String code;
    private final Map<String, String> fields;

    private Refused(int status, String code, String detail, Map<String, String> fields) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = fields;
    }

    static Refused unsigned(String code, String detail) {
        return new Refused(401, "gateway." + code, detail, Map.of());
    }

    static Refused field(String name, String fault) {
        return new Refused(400, "gateway.field", name + " " + fault, Map.of(name, fault));
    }

    static Refused tooLarge() {
        return new Refused(413, "gateway.too-large", "the body is too large", Map.of());
    }

    int status() {
        return status;
    }

    /** The problem as it is sent. */
    Map<String, Object> problem() {
        Map<String, Object> problem = new java.util.LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status == 401 ? "Unauthorized" : status == 413 ? "Content Too Large" : "Bad Request");
        problem.put("status", status);
        problem.put("detail", String.valueOf(getMessage()));
        problem.put("code", code);
        if (!fields.isEmpty()) {
            problem.put("fields", fields);
        }
        return problem;
    }
}
