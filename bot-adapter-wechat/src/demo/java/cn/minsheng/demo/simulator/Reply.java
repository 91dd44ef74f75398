package cn.minsheng.demo.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stand-in answers 应答.
 *
 * @param errcode what stands in the log
 * @param fileName given where the body is a file
 */
record Reply(
        int status,
        int errcode,
        String contentType,
        byte[] body,
        @Nullable String fileName) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json;charset=UTF-8";

    static Reply json(Map<String, Object> fields) {
        return new Reply(200, 0, JSON_TYPE, bytes(fields), null);
    }

    static Reply error(Errcode errcode) {
        return error(200, errcode.code());
    }

    /** WeChat's refusal; WeChat says 200 to everything, a bridge does not. */
    static Reply error(int status, int errcode) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errcode", errcode);
        fields.put("errmsg", Errcode.messageOf(errcode));
        return new Reply(status, errcode, JSON_TYPE, bytes(fields), null);
    }

    static Reply file(String contentType, byte[] body, String fileName) {
        return new Reply(200, 0, contentType, body, fileName);
    }

    private static byte[] bytes(Map<String, Object> fields) {
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Reply[" + status + ", " + errcode + "]";
    }
}
