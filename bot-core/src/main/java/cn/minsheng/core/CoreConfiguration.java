package cn.minsheng.core;

import java.time.Clock;
import org.apache.ibatis.annotations.Mapper;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every room gets: the clock, and MyBatis' mappers in the {@code store} folders. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "cn.minsheng.core", annotationClass = Mapper.class)
class CoreConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
