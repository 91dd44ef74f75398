package cn.minsheng.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident's phone of the simulator 居民手机: what is written on it goes through the real callback. */
final class Phone {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;
    private final String openid;

    Phone(Browser browser, String openid) {
        this.browser = browser;
        this.openid = openid;
    }

    /** Writes a text; gives what the account answered at once, empty where nothing. */
    String writes(String text) {
        JsonNode outcome = posted("/messages", Map.of("type", "text", "text", text));
        if (!outcome.path("accepted").asBoolean()) {
            throw new AssertionError("the callback was not accepted: " + outcome);
        }
        return outcome.path("text").asString("");
    }

    /** Everything that the account said on this phone, oldest first. */
    List<String> heard() {
        return browser.get("/simulator/phones/" + openid)
                .json()
                .at("/chat/bubbles")
                .valueStream()
                .filter(bubble -> bubble.path("by").asString().equals("bot"))
                .map(bubble -> bubble.at("/content/text").asString(""))
                .collect(Collectors.toList());
    }

    private JsonNode posted(String what, Map<String, String> body) {
        Answer answer =
                browser.call("POST", "/simulator/phones/" + openid + what, JSON.writeValueAsString(body), Map.of());
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer.json();
    }
}
