package cn.minsheng.admin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class SentencesTest {
    private final Sentences sentences = new Sentences();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ticket.unknown",
                "ticket.stale",
                "ticket.not-possible",
                "ticket.not-yours",
                "ticket.unit-unknown",
                "reply.check",
                "session.denied",
                "session.locked",
                "session.none",
                "session.busy",
                "csrf.wrong",
                "access.denied",
                "action.not-yet",
                "address.unknown",
                "request.invalid",
                "request.unreadable",
                "service.away",
                "unexpected"
            })
    void every_code_has_a_sentence_of_its_own(String code) {
        ProblemBody body = sentences.of(Problem.of(HttpStatus.CONFLICT, code));
        assertThat(body.detail()).isNotEmpty().isNotEqualTo(body.title());
        assertThat(body.type()).isEqualTo("urn:minsheng:problem:" + code);
    }

    @Test
    void a_code_that_nobody_worded_still_says_something() {
        assertThat(sentences.of(Problem.of(HttpStatus.CONFLICT, "new.code")).detail())
                .isNotEmpty();
        assertThat(sentences.of(Problem.of(HttpStatus.LOCKED, "new.code")).title())
                .isNotEmpty();
    }

    @Test
    void figures_are_said_with_the_field() {
        assertThat(sentences.field("Size", 4000, 1)).contains("4,000");
        for (String why : List.of("missing", "unit", "category", "state", "channel", "date", "order", "attachments")) {
            assertThat(sentences.field(why)).isNotEmpty();
        }
    }
}
