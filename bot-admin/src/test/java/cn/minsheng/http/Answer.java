package cn.minsheng.http;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an address answered 应答. */
record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** The code of a problem; empty where it is none. */
    String code() {
        return isProblem() ? json().path("code").asString() : "";
    }

    boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    List<String> setCookies() {
        return headers.allValues("Set-Cookie");
    }

    /** The whole {@code Set-Cookie} line of a cookie; empty where it was not set. */
    String setCookie(String name) {
        return setCookies().stream()
                .filter(line -> line.startsWith(name + "="))
                .reduce((first, last) -> last)
                .orElse("");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
