package cn.minsheng.demo.simulator;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The simulator's page 模拟器页面: plain files, nothing from elsewhere. */
@RestController("simulatorPage")
final class PageController implements WebMvcConfigurer {
    private static final String POLICY = "default-src 'self'; frame-ancestors 'self'; base-uri 'none'";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/simulator/page/**")
                .addResourceLocations("classpath:/demo/simulator/")
                .setCacheControl(CacheControl.noCache());
    }

    @GetMapping({"/simulator", "/simulator/"})
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource("/demo/simulator/index.html"));
    }

    /** What the phone's album holds. */
    @GetMapping("/simulator/pictures/{scene}")
    ResponseEntity<byte[]> picture(@PathVariable String scene) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(Picture.of(scene));
    }
}
