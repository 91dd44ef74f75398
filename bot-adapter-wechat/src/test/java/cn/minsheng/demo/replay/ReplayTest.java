package cn.minsheng.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minsheng.demo.simulator.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Report report = new Report(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void a_file_with_text_at_and_user_is_read() throws IOException {
        List<Line> lines = TextFile.read(
                file("\uFEFFuser\ttext\tat\no-li\tlamp\t2026-03-06 21:14:05\n\t\t\n\troad\t2026-03-06T13:14:05Z\n"), 9);

        assertThat(lines)
                .containsExactly(
                        new Line(0, "lamp", Instant.parse("2026-03-06T13:14:05Z"), "o-li"),
                        new Line(1, "road", Instant.parse("2026-03-06T13:14:05Z"), null));
    }

    @Test
    void title_and_body_become_one_text_and_a_limit_is_kept() throws IOException {
        List<Line> lines = TextFile.read(file("title\tbody\nlamp\tdark\nroad\t\nx\ty\n"), 2);

        assertThat(lines).extracting(Line::text).containsExactly("lamp\ndark", "road");
    }

    @Test
    void a_file_without_the_columns_is_refused() {
        assertThatThrownBy(() -> TextFile.read(file("a\tb\n1\t2\n"), 9)).hasMessageContaining("column");
    }

    @Test
    void the_same_name_gives_the_same_ids_and_each_line_is_somebody_else() {
        Run run = new Run("friday", Instant.EPOCH);
        Line first = new Line(0, "x", null, null);
        Line second = new Line(1, "x", null, null);

        assertThat(run.number(first)).isEqualTo(new Run("friday", Instant.EPOCH).number(first));
        assertThat(run.number(first)).isNotEqualTo(run.number(second));
        assertThat(run.user(first, "o-")).isNotEqualTo(run.user(second, "o-"));
    }

    @Test
    void nothing_is_lost_where_every_text_is_in_the_books() {
        Tally tally = new Tally();
        tally.add(answered("2603020163"));
        tally.add(answered(null));

        assertThat(report.print(
                        tally, 1, books("{\"tickets\":1,\"inCases\":1,\"nonCases\":1,\"perCategory\":{\"A1\":1}}")))
                .isZero();
        assertThat(printed())
                .contains("answered with a number 1")
                .contains("A1 1")
                .contains("lost 0");
    }

    @Test
    void a_text_that_was_accepted_and_is_in_no_book_is_lost() {
        Tally tally = new Tally();
        tally.add(answered("2603020163"));

        assertThat(report.print(tally, 1, books("{\"inCases\":0,\"nonCases\":0}")))
                .isEqualTo(1);
        assertThat(printed()).contains("lost 1");
    }

    @Test
    void a_text_that_was_never_accepted_is_lost() {
        Tally tally = new Tally();
        tally.add(new Delivery(List.of(new Delivery.Try(503, 1), new Delivery.Try(0, 1)), null, "unanswered"));

        assertThat(report.print(tally, 1, Optional.empty())).isEqualTo(1);
    }

    @Test
    void the_environment_says_whom_to_speak_as_and_the_command_line_says_it_louder() {
        Options options = Options.parse(
                new String[] {"file.tsv", "--token", "mine", "--connections", "64"},
                Map.of("MINSHENG_WECHAT_MP_ACCOUNTS_0_APPID", "wx1", "MINSHENG_WECHAT_MP_ACCOUNTS_0_TOKEN", "theirs"));

        assertThat(options.account().appId()).isEqualTo("wx1");
        assertThat(options.account().token()).isEqualTo("mine");
        assertThat(options.connections()).isEqualTo(64);
        assertThatThrownBy(() -> Options.parse(new String[] {"file.tsv", "--nonsense"}, Map.of()))
                .hasMessageContaining("--nonsense");
    }

    private static Delivery answered(@org.jspecify.annotations.Nullable String text) {
        return new Delivery(List.of(new Delivery.Try(200, 3)), text, null);
    }

    private static Optional<tools.jackson.databind.JsonNode> books(String json) {
        return Optional.of(JsonMapper.builder().build().readTree(json));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("texts.tsv"), content);
    }
}
