package cn.minsheng.wechat.gateway;

import cn.minsheng.core.outbox.Courier;
import cn.minsheng.core.outbox.Way;
import cn.minsheng.core.settings.ConditionalOnRole;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ways out through a bridge 群桥装配, over one HTTP client that follows no redirect. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole("worker")
class BridgeConfiguration {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Bean
    Courier groupLineCourier(Bridges bridges) {
        return new BridgeCourier(Way.GROUP_LINE, bridges, http, InstantSource.system());
    }

    @Bean
    Courier groupPrivateCourier(Bridges bridges) {
        return new BridgeCourier(Way.GROUP_PRIVATE, bridges, http, InstantSource.system());
    }
}
