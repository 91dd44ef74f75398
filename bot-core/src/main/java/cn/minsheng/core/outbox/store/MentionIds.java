package cn.minsheng.core.outbox.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Member ids in one column, as a JSON list. */
final class MentionIds {
    private static final JsonMapper JSON = new JsonMapper();

    private MentionIds() {}

    static @Nullable String write(List<String> ids) {
        return ids.isEmpty() ? null : JSON.writeValueAsString(ids);
    }

    static List<String> read(@Nullable String stored) {
        return stored == null ? List.of() : List.of(JSON.readValue(stored, String[].class));
    }
}
