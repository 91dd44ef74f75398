package cn.minsheng.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One message from a simulated phone to its answer (第一件事有回音), over HTTP alone: the callback is WeChat's, the answer a worker's in the console's
 * own API. It is what {@code scripts/demo --once} shows.
 */
final class FirstAnswer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{10,12}(?!\\d)");

    private final DemoHttp bot;
    private final DemoHttp operators;
    private final Script script;

    /** Who writes what, and who answers what. */
    record Script(String phone, String worker, String message, String answer) {}

    /** A step that did not come to pass. */
    static final class Failed extends RuntimeException {
        Failed(String message) {
            super(message);
        }
    }

    FirstAnswer(String base, String operators) {
        this.bot = new DemoHttp(base);
        this.operators = new DemoHttp(operators);
        this.script = new YAMLMapper()
                .readValue(FirstAnswer.class.getClassLoader().getResourceAsStream("demo/once.yml"), Script.class);
    }

    void see() {
        until("the health page says UP", () -> operators.get("/actuator/health").says("status", "UP"));
        String house = Integer.toString(ThreadLocalRandom.current().nextInt(1, 400));
        String number = receipt(script.message().formatted(house));
        signIn();
        answer(number, script.answer().formatted(house, today()));
    }

    private String receipt(String message) {
        String phone = "/simulator/phones/" + script.phone();
        int before = bubbles(phone).size();
        DemoHttp.Answer sent = bot.post(phone + "/messages", Map.of("type", "text", "text", message));
        require(sent.ok(), "the phone's message was taken: " + sent);
        String number = until(
                "a ticket number came back to the phone",
                () -> bubbles(phone).stream()
                        .skip(before)
                        .map(FirstAnswer::numberIn)
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null));
        say("the phone wrote, and got number " + number);
        return number;
    }

    private void signIn() {
        // The first answer brings the token that the sign-in must give back.
        bot.get("/api/me");
        DemoHttp.Answer session =
                bot.post("/api/session", Map.of("username", script.worker(), "password", DemoValues.PASSWORD));
        require(session.ok(), script.worker() + " signed in: " + session);
        require(bot.get("/api/me").ok(), "the session holds");
    }

    private void answer(String number, String text) {
        JsonNode ticket = until("the worker sees ticket " + number, () -> {
            DemoHttp.Answer seen = bot.get("/api/tickets/" + number);
            return seen.ok() ? seen.body() : null;
        });
        say("it is a ticket: "
                + ticket.path("categoryName").asString(ticket.path("category").asString("")) + ", "
                + ticket.path("stateName").asString(""));
        until("the worker's reply was accepted", () -> {
            JsonNode now = bot.get("/api/tickets/" + number).body();
            DemoHttp.Answer replied = bot.post(
                    "/api/tickets/" + number + "/reply",
                    Map.of(
                            "version",
                            now.path("version").asLong(),
                            "text",
                            text,
                            "attachments",
                            List.of(),
                            "final",
                            true,
                            "acknowledged",
                            List.of()));
            // Another hand was quicker: look again. Everything else is final.
            require(replied.ok() || replied.status() == 409, "the worker's reply was accepted: " + replied);
            return replied.ok() ? Boolean.TRUE : null;
        });
        say("the worker answered");
        until(
                "the answer arrived on the phone",
                () -> bubbles("/simulator/phones/" + script.phone()).stream().anyMatch(bubble -> bubble.contains(text))
                        ? Boolean.TRUE
                        : null);
        say("the answer arrived on the phone");
    }

    /** What the bot said on a phone, oldest first. */
    private List<String> bubbles(String phone) {
        DemoHttp.Answer seen = bot.get(phone);
        // A phone that nobody wrote on yet is not known yet.
        require(seen.ok() || seen.status() == 404, "the phone can be looked at: " + seen);
        List<String> texts = new ArrayList<>();
        for (JsonNode bubble : seen.body().path("chat").path("bubbles")) {
            if (bubble.path("by").asString("").equals("bot")) {
                texts.add(bubble.path("content").path("text").asString(""));
            }
        }
        return texts;
    }

    private static @Nullable String numberIn(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? number.group() : null;
    }

    private static String today() {
        // The demo's own machine, for a sentence that a person reads: any clock will do.
        return LocalDate.now(java.time.Clock.system(ZoneId.of("Asia/Shanghai")))
                .format(DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new Failed("not so: " + what);
        }
    }

    private static <T> T until(String what, Supplier<@Nullable T> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T found = look.get();
            if (found != null) {
                return found;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
        throw new Failed("waited " + PATIENCE.toSeconds() + " s in vain: " + what);
    }

    private static void say(String line) {
        System.out.println("scripts/demo --once: " + line);
    }
}
