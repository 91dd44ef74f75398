package cn.minsheng.admin.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ProblemAdviceTest {
    private final MockMvc mvc = standaloneSetup(new Faulty())
            .setControllerAdvice(new ProblemAdvice(new Sentences()))
            .build();

    @Test
    void a_fault_of_ours_tells_the_person_a_number_and_the_log_where_but_nobody_what_a_resident_wrote(
            CapturedOutput output) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/fault")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.getContentAsByteArray());
        assertThat(problem.path("code").asString()).isEqualTo("unexpected");
        String detail = problem.path("detail").asString();
        assertThat(detail).containsPattern("[0-9a-f]{8}").doesNotContain("13812345678");
        String incident = detail.replaceAll(".*?([0-9a-f]{8}).*", "$1");
        assertThat(output.getAll()).contains(incident, "Faulty.fault").doesNotContain("13812345678");
    }

    @Test
    void a_database_that_is_away_is_no_fault_of_ours() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/away")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("service.away");
    }

    @RestController
    static class Faulty {
        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException("Duplicate entry '13812345678'");
        }

        @GetMapping("/away")
        String away() {
            throw new DataAccessResourceFailureException("gone");
        }
    }
}
