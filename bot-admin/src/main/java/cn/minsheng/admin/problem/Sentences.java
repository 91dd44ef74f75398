package cn.minsheng.admin.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Says a problem in Chinese 错误用语: the sentences of {@code messages_zh.properties}. */
@Component
public final class Sentences {
    private final ResourceBundleMessageSource file = new ResourceBundleMessageSource();

    Sentences() {
        file.setBasename("messages");
        file.setDefaultEncoding("UTF-8");
        file.setFallbackToSystemLocale(false);
    }

    /** The answer for a problem. */
    public ProblemBody of(Problem problem) {
        Map<String, Object> more = new LinkedHashMap<>(new TreeMap<>(problem.details()));
        Map<String, String> fields = fields(more.remove(ProblemBody.FIELDS));
        return body(problem.status(), problem.code(), fields, more);
    }

    ProblemBody of(HttpStatusCode status, String code, Object... facts) {
        return body(status, code, null, Map.of(), facts);
    }

    /** What is wrong with a field. */
    String field(String why, Object... facts) {
        return say("field." + why, "field.wrong", facts);
    }

    private ProblemBody body(
            HttpStatusCode status,
            String code,
            @Nullable Map<String, String> fields,
            Map<String, Object> more,
            Object... facts) {
        return new ProblemBody(
                "urn:minsheng:problem:" + code,
                say("title." + status.value(), "title"),
                status.value(),
                say(code, "title." + status.value(), facts),
                code,
                fields,
                more);
    }

    private @Nullable Map<String, String> fields(@Nullable Object wrong) {
        if (!(wrong instanceof Map<?, ?> reasons)) {
            return null;
        }
        Map<String, String> said = new TreeMap<>();
        reasons.forEach((name, why) -> said.put(String.valueOf(name), field(String.valueOf(why))));
        return said;
    }

    private String say(String key, String otherwise, Object... facts) {
        String general = file.getMessage(otherwise, facts, "", Locale.SIMPLIFIED_CHINESE);
        return String.valueOf(file.getMessage(key, facts, general, Locale.SIMPLIFIED_CHINESE));
    }
}
