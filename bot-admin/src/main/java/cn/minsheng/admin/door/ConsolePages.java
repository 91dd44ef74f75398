package cn.minsheng.admin.door;

import cn.minsheng.core.settings.ConditionalOnRole;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the console's pages 控制台页面: files whose name carries their content's hash for good, the page itself always fresh. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole("console")
class ConsolePages implements WebMvcConfigurer {
    private static final String PAGE = "index.html";
    private static final String FILES = "classpath:/static/console/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/console/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/console/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageForEveryView());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/console/");
        registry.addRedirectViewController("/console", "/console/");
        registry.addViewController("/console/").setViewName("forward:/console/" + PAGE);
    }

    /** An address of a view, such as {@code /console/tickets/2603020163}, is the page too; the page finds the view. */
    private static final class PageForEveryView extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
            Resource found = super.getResource(path, folder);
            return found != null || path.contains(".") ? found : super.getResource(PAGE, folder);
        }
    }
}
