package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description of the console's addresses is true and complete. */
@HttpTest
class ApiPageTest {
    private final House house;
    private final RequestMappingHandlerMapping mapping;

    ApiPageTest(House house, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.house = house;
        this.mapping = mapping;
    }

    @Test
    void it_is_for_staff_only() {
        assertThat(house.browser().get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(house.staff("hepinglu")
                        .get("/v3/api-docs")
                        .json()
                        .path("openapi")
                        .asString())
                .startsWith("3.");
    }

    @Test
    void it_has_every_address_and_no_other() {
        Set<String> served = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        Set<String> described = new TreeSet<>();
        page().path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void every_address_says_what_it_answers_when_it_cannot() {
        page().path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().forEach(act -> {
                    JsonNode problem = act.at("/responses/default/content/application~1problem+json/schema/$ref");
                    assertThat(problem.asString()).as(path.getKey()).endsWith("/Problem");
                }));
    }

    @Test
    void bodies_and_parameters_are_described_as_they_are() {
        JsonNode page = page();
        assertThat(page.at("/components/schemas/ReplyAct/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("version", "text", "final");
        assertThat(page.at("/components/schemas/ReplyAct/properties").propertyNames())
                .containsExactlyInAnyOrder("version", "text", "attachments", "final", "acknowledged");
        assertThat(page.at("/components/schemas/TicketSheet/properties").propertyNames())
                .contains("number", "version", "state", "messages", "timeline", "deadlines", "deliveries", "moves");
        assertThat(page.at("/paths/~1api~1tickets/get/parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "state", "unit", "category", "channel", "q", "from", "to", "overdue", "due", "page", "size");
        assertThat(page.toString()).doesNotContain("Viewer");
    }

    private JsonNode page() {
        return house.staff("hepinglu").get("/v3/api-docs").json();
    }
}
