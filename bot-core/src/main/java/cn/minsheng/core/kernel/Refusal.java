package cn.minsheng.core.kernel;

import java.util.Map;

/**
 * An expected refusal 拒绝: a value, not an exception. Its wording for staff stands in {@code messages_zh.properties} under the
 * code.
 *
 * @param code stable, for programs, such as {@code ticket.stale}
 * @param details further facts for programs and for the wording; never personal data
 */
public record Refusal(String code, Map<String, Object> details) {
    public Refusal {
        details = Map.copyOf(details);
    }

    public static Refusal of(String code) {
        return new Refusal(code, Map.of());
    }
}
