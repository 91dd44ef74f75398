package cn.minsheng.admin.door;

import cn.minsheng.admin.problem.WriteProblem;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors that every node has 各节点共有的入口, in the order in which they are tried. The console's stand in {@link ConsoleDoors}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {
    /** WeChat and the bridges prove each request themselves; not one filter stands in the way of the hot path. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain wechatDoor() {
        return open(PathPatternRequestMatcher.pathPattern("/wechat/**"));
    }

    /** Operators: health and figures, on the management port alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain operatorsDoor() {
        return open(EndpointRequest.to("health", "prometheus"));
    }

    /** The simulated phone: only where its classes are, which is never in the release. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    @ConditionalOnClass(name = "cn.minsheng.demo.simulator.SettableClock")
    SecurityFilterChain simulatorDoor() {
        return open(PathPatternRequestMatcher.pathPattern("/simulator/**"));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain noDoor(WriteProblem write) {
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, new ClosedDoor(write));
    }

    private static SecurityFilterChain open(RequestMatcher where) {
        return new DefaultSecurityFilterChain(where, new Filter[0]);
    }
}
