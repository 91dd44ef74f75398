package cn.minsheng.admin.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it travels 错误应答 (RFC 9457). It names no {@code instance}, so that a row that may not be seen and a row that does not
 * exist are answered byte by byte alike.
 *
 * @param type a name for the code, for programs that follow RFC 9457 strictly
 * @param title what kind of problem, in Chinese
 * @param status as in the answer's head
 * @param detail one sentence for the person, in Chinese
 * @param code stable, for programs
 * @param fields where fields are wrong: the name and what is wrong with it, in Chinese
 * @param more further facts by code: the newer {@code ticket}, the {@code codes} of the reply check
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable Map<String, String> fields,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {
    static final String FIELDS = "fields";

    public static final String MEDIA_TYPE = "application/problem+json";
}
