package cn.minsheng.core.understand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Lines of a table under {@code src/test/resources/understand}; lines that begin with # are remarks. */
public final class Rows {
    private Rows() {}

    public static List<List<String>> of(String file) {
        try (InputStream in = Rows.class.getResourceAsStream("/understand/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such table: " + file);
            }
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
