package cn.minsheng.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** A worker's browser that outlives a node 工作台. */
final class Console {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final CookieManager cookies;
    private final HttpClient http;

    Console(String base) {
        this(base, new CookieManager());
    }

    private Console(String base, CookieManager cookies) {
        this.base = base;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    /** The same cookies at another node. */
    Console at(String other) {
        return new Console(other, cookies);
    }

    Console signIn(String username) {
        me();
        int status = post("/api/session", "{\"username\":\"" + username + "\",\"password\":\"minsheng-demo\"}");
        if (status != 200) {
            throw new AssertionError("sign-in: " + status);
        }
        return this;
    }

    int me() {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/me")).build())
                .statusCode();
    }

    String ticket(String number) {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/tickets/" + number))
                        .build())
                .body();
    }

    void reply(String number, String text) {
        int version = JSON.readTree(ticket(number)).path("version").asInt();
        int status = post(
                "/api/tickets/" + number + "/reply",
                "{\"version\":" + version + ",\"text\":\"" + text
                        + "\",\"attachments\":[],\"final\":true,\"acknowledged\":[]}");
        if (status != 200) {
            throw new AssertionError("reply to " + number + ": " + status);
        }
    }

    private int post(String path, String body) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
