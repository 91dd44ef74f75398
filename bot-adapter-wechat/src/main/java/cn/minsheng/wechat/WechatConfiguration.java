package cn.minsheng.wechat;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Beans that all doors of this module share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatProperties.class)
class WechatConfiguration {
    @Bean
    QuickRedis quickRedis(RedisConnectionFactory application) {
        return QuickRedis.beside(application);
    }

    @Bean
    PublicMedia publicMedia(WechatProperties properties) {
        return new PublicMedia(
                properties.gateway().allowPrivateMedia(), properties.gateway().mediaPorts());
    }

    @Bean
    Freshness freshness(Clock clock) {
        return new Freshness(clock, InstantSource.system());
    }

    @Bean
    Waiting waiting(WechatProperties properties) {
        return new Waiting(properties.maxWaiting());
    }
}
