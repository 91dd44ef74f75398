package cn.minsheng.demo.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's switches and books: log, faults, clock, what the machine thought, counts 控制台. */
@RestController("simulatorControl")
@RequestMapping("/simulator")
final class ControlController {
    private static final MediaType JSON_LINES = new MediaType("application", "x-ndjson", StandardCharsets.UTF_8);

    private final CallLog log;
    private final Faults faults;
    private final SettableClock clock;
    private final ObjectProvider<MachineView> machine;
    private final ObjectProvider<Ledger> ledger;
    private final JsonMapper json;

    ControlController(
            CallLog log,
            Faults faults,
            SettableClock clock,
            ObjectProvider<MachineView> machine,
            ObjectProvider<Ledger> ledger,
            JsonMapper json) {
        this.log = log;
        this.faults = faults;
        this.clock = clock;
        this.machine = machine;
        this.ledger = ledger;
        this.json = json;
    }

    /** One switch as it is asked for. */
    record Wish(
            @Nullable String api,
            @Nullable Integer errcode,
            @Nullable Double share,
            @Nullable Long latencyMillis,
            @Nullable Boolean dropAnswer) {
        Fault fault() {
            return new Fault(
                    api == null ? "" : api.replaceFirst("^/?(simulator/)?(wechat/)?", ""),
                    errcode == null ? 0 : errcode,
                    share == null ? 1 : share,
                    latencyMillis == null ? 0 : latencyMillis,
                    dropAnswer != null && dropAnswer);
        }
    }

    /** How far the clock is to be moved. */
    record Move(String forward) {}

    @GetMapping("/log")
    ResponseEntity<String> log(@RequestParam(defaultValue = "0") long after) {
        String lines = log.after(after).stream()
                .map(json::writeValueAsString)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok().contentType(JSON_LINES).body(lines);
    }

    @GetMapping("/faults")
    List<Fault> faults() {
        return faults.all();
    }

    /** Sets the switches: a list, one alone, or nothing for none. */
    @PutMapping("/faults")
    List<Fault> faults(@RequestBody(required = false) @Nullable JsonNode wishes) {
        try {
            List<JsonNode> list = wishes == null
                    ? List.of()
                    : wishes.isArray() ? wishes.values().stream().toList() : List.of(wishes);
            faults.set(list.stream()
                    .map(wish -> json.treeToValue(wish, Wish.class).fault())
                    .toList());
        } catch (IllegalArgumentException | JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
        return faults.all();
    }

    @GetMapping("/clock")
    Map<String, Object> clock() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("now", clock.instant());
        view.put("ahead", clock.ahead());
        return view;
    }

    @PutMapping("/clock")
    Map<String, Object> forward(@RequestBody Move move) {
        try {
            clock.forward(Duration.parse(move.forward()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "forward is a duration such as PT26H", e);
        }
        return clock();
    }

    /** What the machine did with a sender's last message; empty where nobody can tell. */
    @GetMapping("/machine")
    Map<String, Object> machine(@RequestParam String channel, @RequestParam String sender) {
        MachineView view = machine.getIfAvailable();
        return view == null ? Map.of() : view.lastMessage(channel, sender).orElseGet(Map::of);
    }

    @GetMapping("/ledger")
    Map<String, Object> ledger(@RequestParam Instant since) {
        Ledger books = ledger.getIfAvailable();
        if (books == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nobody keeps the books");
        }
        return books.counts(since);
    }
}
