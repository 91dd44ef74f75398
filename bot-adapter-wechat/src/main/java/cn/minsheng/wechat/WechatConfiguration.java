package cn.minsheng.wechat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that all doors of this module share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatProperties.class)
class WechatConfiguration {
    @Bean
    Waiting waiting(WechatProperties properties) {
        return new Waiting(properties.maxWaiting());
    }
}
