package cn.minsheng.demo.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bot's clock and books, where a simulator shows them 对账. */
final class Books {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI base;

    Books(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** What time the bot thinks it is. */
    Optional<Instant> now() {
        return get("/simulator/clock")
                .map(clock -> Instant.parse(clock.path("now").asString("")));
    }

    /** The counts, once they cover {@code expected} messages or a minute has gone. */
    Optional<JsonNode> settled(Instant since, int expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<JsonNode> counts = get("/simulator/ledger?since=" + since);
        while (counts.filter(seen -> decided(seen) < expected).isPresent() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
            counts = get("/simulator/ledger?since=" + since);
        }
        return counts;
    }

    /** Messages that are part of a case or listed as none. */
    static long decided(JsonNode counts) {
        return counts.path("inCases").asLong(0) + counts.path("nonCases").asLong(0);
    }

    private Optional<JsonNode> get(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
