package cn.minsheng.http;

import java.util.Map;
import java.util.StringJoiner;

/** A member of staff at a browser 工作人员. */
final class Staff extends Browser {
    static final String PASSWORD = "minsheng-demo";

    private final String username;

    Staff(String base, String username) {
        super(base);
        this.username = username;
    }

    Staff signedIn() {
        Answer answer = signIn(PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError("sign-in of " + username + ": " + answer);
        }
        return this;
    }

    Answer signIn(String password) {
        return post("/api/session", json(Map.of("username", username, "password", password)));
    }

    Answer act(String number, String action, String body) {
        return post("/api/tickets/" + number + "/" + action, body);
    }

    private static String json(Map<String, String> fields) {
        StringJoiner joined = new StringJoiner(",", "{", "}");
        fields.forEach((name, value) -> joined.add("\"" + name + "\":\"" + value + "\""));
        return joined.toString();
    }
}
