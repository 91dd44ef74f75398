package cn.minsheng.preview;

import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.CallbackXml;
import cn.minsheng.demo.simulator.Envelope;
import cn.minsheng.demo.simulator.SignedPost;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens callbacks, answers with a made-up number, and says one thing more by the customer-message API or the bridge. */
public final class PretendedBot extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Account account;
    private final transient Clock clock;
    private final transient HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger(162);

    public PretendedBot(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        URI own = URI.create("http://127.0.0.1:" + request.getLocalPort());
        if (request.getRequestURI().endsWith("/gateway/messages")) {
            gateway(own, JSON.readTree(body));
            response.setContentType("application/json");
            response.getWriter().write("{\"messageId\":\"x\",\"duplicate\":false}");
            return;
        }
        Map<String, String> message = CallbackXml.read(
                new Envelope(account).open(CallbackXml.read(body).get("Encrypt")));
        if (message.get("MsgType").equals("event")) {
            return;
        }
        String number = "2603020" + numbers.incrementAndGet();
        String text = message.getOrDefault("Content", "").contains("<") ? "<b>&" : "\u2714 " + number;
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter().write(sealed(message.get("FromUserName"), text));
        CompletableFuture.runAsync(() -> say(own, message.get("FromUserName"), "\u2192 " + number));
    }

    private String sealed(String openid, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ToUserName", openid);
        fields.put("FromUserName", "gh_demo");
        fields.put("CreateTime", clock.instant().getEpochSecond());
        fields.put("MsgType", "text");
        fields.put("Content", text);
        String encrypted = new Envelope(account).seal(CallbackXml.write(fields));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("Encrypt", encrypted);
        envelope.put("MsgSignature", Envelope.signature(account.token(), timestamp, "nonce", encrypted));
        envelope.put("TimeStamp", Long.valueOf(timestamp));
        envelope.put("Nonce", "nonce");
        return CallbackXml.write(envelope);
    }

    /** Sends by the customer-message API, with a token of its own. */
    private void say(URI own, String openid, String text) {
        Map<String, Object> login = new LinkedHashMap<>();
        login.put("grant_type", "client_credential");
        login.put("appid", account.appId());
        login.put("secret", account.secret());
        JsonNode token = JSON.readTree(post(own.resolve("/simulator/wechat/cgi-bin/stable_token"), login, Map.of()));
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("touser", openid);
        message.put("msgtype", "text");
        message.put("text", Map.of("content", text));
        post(
                own.resolve("/simulator/wechat/cgi-bin/message/custom/send?access_token="
                        + token.path("access_token").asString("")),
                message,
                Map.of());
    }

    private void gateway(URI own, JsonNode message) {
        if (message.path("type").asString("").equals("recall")) {
            return;
        }
        String number = "2603020" + numbers.incrementAndGet();
        CompletableFuture.runAsync(() -> {
            line(own, Map.of("roomId", message.path("roomId").asString(""), "text", "\u2714 " + number));
            line(own, Map.of("toSenderId", message.path("senderId").asString(""), "text", "\u2192 " + number));
        });
    }

    private void line(URI own, Map<String, Object> line) {
        Map<String, Object> fields = new LinkedHashMap<>(line);
        fields.put("deliveryId", UUID.randomUUID().toString());
        String body = JSON.writeValueAsString(fields);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        post(
                own.resolve("/simulator/bridge/send"),
                fields,
                Map.of(
                        "X-Gateway-Id",
                        "demo-bridge",
                        "X-Gateway-Timestamp",
                        timestamp,
                        "X-Gateway-Nonce",
                        "n",
                        "X-Gateway-Signature",
                        SignedPost.signature("minsheng-demo-bridge", timestamp, "n", body)));
    }

    private String post(URI address, Map<String, Object> fields, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields)));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "{}";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "{}";
        }
    }
}
