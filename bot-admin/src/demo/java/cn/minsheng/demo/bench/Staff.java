package cn.minsheng.demo.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Staff who are signed in and read (在线工作人员): each with a session of its own. */
final class Staff {
    private static final List<String> NAMES =
            List.of("hepinglu", "daoxi", "jiefanglu", "xiangyang", "doufuying", "hongqibei", "xunchaban");
    private static final String PASSWORD = "minsheng-demo";
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"(\\d+)\"");
    private static final int PAGE = 50;

    private final String base;
    private final List<byte[]> lists = new ArrayList<>();
    private final List<byte[]> tickets = new ArrayList<>();

    Staff(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Signs in so many sessions and learns what each may read. */
    static Staff signedIn(int port, int sessions) {
        Staff staff = new Staff(port);
        for (int i = 0; i < sessions; i++) {
            staff.signIn(NAMES.get(i % NAMES.size()), i);
        }
        return staff;
    }

    /** Requests for lists, one a session and page. */
    List<byte[]> lists() {
        return lists;
    }

    /** Requests for tickets, in turns over the sessions. */
    List<byte[]> tickets() {
        return tickets;
    }

    private void signIn(String name, int session) {
        CookieManager cookies = new CookieManager();
        HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
        send(http, request("/api/me").GET(), 401);
        send(
                http,
                request("/api/session")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", cookie(cookies, "XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString(
                                "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}")),
                200);
        String path = "/api/tickets?size=" + PAGE + "&page=" + session % 20;
        Matcher numbers = NUMBER.matcher(send(http, request(path).GET(), 200));
        String header = cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        lists.add(Http.get(path, header));
        while (numbers.find()) {
            tickets.add(Http.get("/api/tickets/" + numbers.group(1), header));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String cookie(CookieManager cookies, String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String send(HttpClient http, HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(
                        response.request().uri().getPath() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
