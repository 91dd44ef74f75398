package cn.minsheng.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents at their simulated phones and in their groups, over real HTTP 街坊. */
@TestComponent
final class Street {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{10,12}(?!\\d)");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final House house;

    Street(House house) {
        this.house = house;
    }

    /** Somebody whom nobody knows yet, a follower of the official account. */
    Phone phone() {
        return new Phone("o-somebody-" + NEXT.incrementAndGet());
    }

    /** A member of a group; residents get a name of their own. */
    Member member(String room) {
        return new Member(room, "member-" + NEXT.incrementAndGet());
    }

    Member known(String room, String senderId) {
        return new Member(room, senderId);
    }

    /** The number that a text names, the first one. */
    static String numberIn(String text) {
        Matcher found = NUMBER.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no number in: " + text);
        }
        return found.group();
    }

    private JsonNode post(String path, Map<String, Object> body) {
        Answer answer = house.browser().call("POST", path, JSON.writeValueAsString(body), Map.of());
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.json();
    }

    /** What the bot said in a chat, oldest first. */
    private List<String> heard(String path) {
        List<String> texts = new ArrayList<>();
        for (JsonNode bubble : house.browser().get(path).json().path("chat").path("bubbles")) {
            if (bubble.path("by").asString("").equals("bot")) {
                texts.add(bubble.path("content").path("text").asString(""));
            }
        }
        return texts;
    }

    /** A phone with the official account 手机. */
    final class Phone {
        final String openid;

        private Phone(String openid) {
            this.openid = openid;
        }

        /** Writes, and brings what was answered at once; empty where nothing was. */
        String writes(String text) {
            return sends(Map.of("type", "text", "text", text));
        }

        String sends(Map<String, Object> message) {
            JsonNode sent = post("/simulator/phones/" + openid + "/messages", message);
            if (!sent.path("accepted").asBoolean()) {
                throw new AssertionError("not accepted: " + sent);
            }
            return sent.path("text").asString("");
        }

        List<String> heard() {
            return Street.this.heard("/simulator/phones/" + openid);
        }
    }

    /** A member of a group 群成员. */
    final class Member {
        private final String room;
        final String id;

        private Member(String room, String id) {
            this.room = room;
            this.id = id;
        }

        /** Writes into the group; brings the message's id. */
        String writes(String text) {
            return sends(Map.of("type", "text", "text", text));
        }

        String sends(Map<String, Object> message) {
            Map<String, Object> body = new LinkedHashMap<>(message);
            body.put("senderId", id);
            JsonNode sent = post("/simulator/rooms/" + room + "/messages", body);
            if (!sent.path("accepted").asBoolean()) {
                throw new AssertionError("not accepted: " + sent);
            }
            return sent.path("messageId").asString();
        }

        void recalls(String messageId) {
            post("/simulator/rooms/" + room + "/recall", Map.of("senderId", id, "messageId", messageId));
        }

        /** What the bot told this member alone. */
        List<String> heard() {
            return Street.this.heard("/simulator/members/" + id);
        }

        /** What the bot said in the group. */
        List<String> group() {
            return Street.this.heard("/simulator/rooms/" + room);
        }
    }
}
