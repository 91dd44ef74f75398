package cn.minsheng.core.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks of settings; each failure says in words what is wrong. */
final class Checks {
    private Checks() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void present(String name, @Nullable Object value) {
        that(value != null, name + " is missing");
    }

    static void text(String name, @Nullable String value) {
        that(value != null && !value.isBlank(), name + " is missing or empty");
    }

    static void share(String name, double value) {
        that(value >= 0 && value <= 1, name + " must lie between 0 and 1: " + value);
    }

    static <T> List<T> some(String name, @Nullable List<T> values) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing or empty");
        }
        that(!values.contains(null), name + " has an empty entry");
        return List.copyOf(values);
    }

    static List<String> words(String name, @Nullable List<String> values) {
        List<String> words = some(name, values);
        words.forEach(word -> text("a word in " + name, word));
        return words;
    }

    static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null || values.isEmpty() ? List.of() : some("a list", values);
    }

    static <K, V> Map<K, V> map(String name, @Nullable Map<K, V> values) {
        if (values == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        values.forEach((key, value) -> present(name + "." + key, value));
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
