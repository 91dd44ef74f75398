package cn.minsheng.admin;

import cn.minsheng.core.kernel.Span;
import cn.minsheng.core.place.FindPlace;
import cn.minsheng.core.place.PlaceFound;
import cn.minsheng.core.settings.EmergencyRules;
import cn.minsheng.core.settings.Gazetteer;
import cn.minsheng.core.settings.SensitiveRules;
import cn.minsheng.core.settings.SettingsFiles;
import cn.minsheng.core.settings.SettingsFiles.BadSettings;
import cn.minsheng.core.settings.Taxonomy;
import cn.minsheng.core.understand.UnderstandText;
import cn.minsheng.core.understand.Understanding;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code scripts/understand}: texts in, what the house understands out, one JSON line each, in order. No server, no Spring; the
 * words come from the shipped settings, or first from a district's own folder.
 */
public final class UnderstandCommand {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Taxonomy taxonomy;
    private final Gazetteer gazetteer;
    private final UnderstandText understandText;
    private final FindPlace findPlace;

    UnderstandCommand(SettingsFiles files) {
        taxonomy = files.read("taxonomy.yml", Taxonomy.class);
        gazetteer = files.read("places.yml", Gazetteer.class);
        understandText = new UnderstandText(
                taxonomy,
                files.read("emergency.yml", EmergencyRules.class),
                files.read("sensitive.yml", SensitiveRules.class),
                gazetteer);
        findPlace = new FindPlace(gazetteer);
    }

    /** The one argument, if given, is the district's folder of settings. */
    public static void main(String[] args) throws IOException {
        try {
            SettingsFiles files = args.length == 0 ? SettingsFiles.shipped() : SettingsFiles.of(Path.of(args[0]));
            UnderstandCommand command = new UnderstandCommand(files);
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
                command.run(in, out);
            }
        } catch (BadSettings | IllegalArgumentException e) {
            System.err.println("understand: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Answers each line; what is answered is written out whenever no further line is waiting. */
    void run(BufferedReader in, Writer out) throws IOException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            out.write(answer(line, number));
            out.write('\n');
            if (!in.ready()) {
                out.flush();
            }
        }
        out.flush();
    }

    private String answer(String line, long number) {
        JsonNode given = line.startsWith("{") ? parsed(line) : null;
        JsonNode text = given == null ? null : given.get("text");
        if (given == null || text == null || !text.isString()) {
            return JSON.writeValueAsString(described(number, line));
        }
        JsonNode id = given.get("id");
        return JSON.writeValueAsString(described(id == null ? number : id, text.stringValue()));
    }

    private static @Nullable JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private Map<String, @Nullable Object> described(Object id, String text) {
        Understanding u = understandText.understand(text);
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("intent", u.intent().name());
        line.put("kind", u.kind().name());
        line.put("kindName", u.kind().label());
        line.put("scope", u.scope().name());
        line.put("scopeName", u.scope().label());
        line.put("leaf", u.category() == null ? null : u.category().code());
        line.put("leafName", u.category() == null ? null : leafName(u));
        line.put("confidence", rounded(u.confidence()));
        line.put("sure", u.sure());
        line.put(
                "alternatives",
                u.alternatives().stream()
                        .map(a -> Map.of("leaf", a.category().code(), "confidence", rounded(a.confidence())))
                        .toList());
        line.put("alarm", u.alarm() == null ? null : u.alarm().name());
        putPlace(line, text);
        putWords(line, u, text);
        return line;
    }

    private void putPlace(Map<String, @Nullable Object> line, String text) {
        Optional<PlaceFound> place = findPlace.find(text);
        line.put("place", place.map(PlaceFound::text).orElse(null));
        line.put(
                "unit",
                place.map(PlaceFound::unit)
                        .flatMap(gazetteer::area)
                        .map(Gazetteer.Area::name)
                        .orElse(null));
        line.put("elsewhere", place.map(PlaceFound::elsewhere).orElse(null));
    }

    private static void putWords(Map<String, @Nullable Object> line, Understanding u, String text) {
        line.put(
                "persons",
                u.persons().stream()
                        .map(p -> spanned(p.span(), text, Map.of("accused", p.accused())))
                        .toList());
        line.put(
                "private",
                u.privateData().stream()
                        .map(p -> Map.of(
                                "type",
                                p.type().name(),
                                "start",
                                p.span().start(),
                                "end",
                                p.span().end()))
                        .toList());
        line.put("insults", spans(u.insults(), text));
        line.put(
                "because",
                u.because().stream()
                        .map(b -> spanned(b.span(), text, Map.of("spokeFor", b.spokeFor())))
                        .toList());
    }

    private String leafName(Understanding u) {
        return u.category() == null
                ? ""
                : taxonomy.leaf(u.category()).map(Taxonomy.Leaf::name).orElse("");
    }

    private static List<Map<String, Object>> spans(List<Span> spans, String text) {
        return spans.stream().map(s -> spanned(s, text, Map.of())).toList();
    }

    private static Map<String, Object> spanned(Span span, String text, Map<String, Object> more) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", span.of(text));
        fields.put("start", span.start());
        fields.put("end", span.end());
        fields.putAll(more);
        return fields;
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
