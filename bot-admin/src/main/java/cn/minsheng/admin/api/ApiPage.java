package cn.minsheng.admin.api;

import cn.minsheng.admin.problem.ProblemBody;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the console's addresses 接口说明, for programs; every address may also answer a problem. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole("console")
class ApiPage {
    private static final String PROBLEM = "Problem";

    static {
        // Who asks is known from the session, never from a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Bean
    OpenApiCustomizer describeProblems() {
        return page -> {
            page.info(new Info().title("民声 minsheng-bot").version("v1"));
            addSchema(page);
            page.getPaths()
                    .values()
                    .forEach(path -> path.readOperations()
                            .forEach(act -> act.getResponses().addApiResponse("default", problem())));
        };
    }

    private static void addSchema(OpenAPI page) {
        ResolvedSchema resolved = ModelConverters.getInstance()
                .resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class).resolveAsRef(false));
        page.getComponents().addSchemas(PROBLEM, resolved.schema);
    }

    private static ApiResponse problem() {
        Schema<Object> schema = new Schema<>();
        schema.set$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description("RFC 9457: code says what, detail says it in Chinese")
                .content(new Content().addMediaType(ProblemBody.MEDIA_TYPE, new MediaType().schema(schema)));
    }
}
