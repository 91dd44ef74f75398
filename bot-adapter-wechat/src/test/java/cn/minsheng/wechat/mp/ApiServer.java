package cn.minsheng.wechat.mp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A few answers of WeChat's API, given in order; what was asked is kept. */
final class ApiServer implements AutoCloseable {
    static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private final HttpServer server;
    private final Deque<String> answers = new ArrayDeque<>();
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    final List<String> tokensUsed = Collections.synchronizedList(new ArrayList<>());
    final List<String> tokenCalls = Collections.synchronizedList(new ArrayList<>());
    String tokenAnswer = "";
    int status = 200;
    boolean silent;

    ApiServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/cgi-bin/stable_token", this::token);
        server.createContext("/api/cgi-bin/message/custom/send", this::send);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    void handle(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext("/api" + path, handler);
    }

    void answer(String... bodies) {
        answers.addAll(List.of(bodies));
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenCalls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        write(
                exchange,
                200,
                tokenAnswer.isEmpty()
                        ? "{\"access_token\":\"SECRET-TOKEN-" + tokenCalls.size() + "\",\"expires_in\":7200}"
                        : tokenAnswer);
    }

    private void send(HttpExchange exchange) throws IOException {
        sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        tokensUsed.add(exchange.getRequestURI().getQuery());
        if (silent) {
            exchange.close();
            return;
        }
        @Nullable String answer = answers.poll();
        write(exchange, status, answer == null ? OK : answer);
    }

    static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; encoding=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
