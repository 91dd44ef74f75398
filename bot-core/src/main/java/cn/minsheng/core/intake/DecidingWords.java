package cn.minsheng.core.intake;

import cn.minsheng.core.understand.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words that decided, as they are kept beside a message of a case 判定依据. */
public final class DecidingWords {
    private static final int MOST = 200;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ReadMessages.DecidingWord>> WORDS = new TypeReference<>() {};

    private DecidingWords() {}

    /** {@code text}: as it was given, since its spans count there. What no screen shows decides unseen. */
    static String json(Understanding understood, String text) {
        return JSON.writeValueAsString(understood.because().stream()
                .filter(word -> understood.insults().stream().noneMatch(word.span()::overlaps))
                .filter(word -> understood.privateData().stream()
                        .noneMatch(number -> word.span().overlaps(number.span())))
                .map(word -> new ReadMessages.DecidingWord(word.span().of(text), word.spokeFor()))
                // a long letter says one word a thousand times, and the column has an end
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** Reads what {@link #json} wrote. */
    public static List<ReadMessages.DecidingWord> read(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, WORDS);
    }
}
