package cn.minsheng.demo.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of texts: tab-separated, with a header that has {@code text}, or {@code title} and {@code body} 文本文件. */
final class TextFile {
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * Reads at most {@code most} lines that say something.
     *
     * @throws IllegalArgumentException where the header lacks the columns, or a time cannot be read
     */
    static List<Line> read(Path file, int most) throws IOException {
        List<String> rows = Files.readAllLines(file);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the file is empty");
        }
        List<String> header =
                Arrays.asList(rows.get(0).replace(BYTE_ORDER_MARK, "").split("\t", -1));
        if (!header.contains("text") && !header.contains("title") && !header.contains("body")) {
            throw new IllegalArgumentException("the header needs a column text, or title and body");
        }
        List<Line> lines = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            String text = text(header, cells);
            if (!text.isBlank() && lines.size() < most) {
                lines.add(new Line(
                        lines.size(), text, instant(cell(header, cells, "at")), user(cell(header, cells, "user"))));
            }
        }
        return lines;
    }

    private static String text(List<String> header, String[] cells) {
        String text = cell(header, cells, "text");
        if (!text.isBlank()) {
            return text;
        }
        String title = cell(header, cells, "title").strip();
        String body = cell(header, cells, "body").strip();
        return title.isEmpty() || body.isEmpty() ? title + body : title + "\n" + body;
    }

    private static String cell(List<String> header, String[] cells, String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= cells.length ? "" : cells[index];
    }

    private static @Nullable String user(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    private static @Nullable Instant instant(String cell) {
        String at = cell.strip().replace(' ', 'T');
        if (at.isEmpty()) {
            return null;
        }
        try {
            return at.endsWith("Z") || at.matches(".*[+-]\\d\\d:\\d\\d")
                    ? OffsetDateTime.parse(at).toInstant()
                    : LocalDateTime.parse(at).atZone(DISTRICT).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("at is no time: " + cell, e);
        }
    }
}
