package cn.minsheng.admin.door;

import cn.minsheng.core.settings.ConditionalOnRole;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions in Redis 会话, so that one outlives a restart and serves on every node. Both cookies are sent to us by our own pages only
 * (the console asks for everything by script), and over https alone where the page came by https.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionRules.class)
@ConditionalOnRole("console")
class Sessions {
    private static final String SAME_SITE = "Strict";

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("MINSHENG");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(SAME_SITE);
        return cookie;
    }

    /** The script of our page reads it, hence not HttpOnly. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite(SAME_SITE));
        return tokens;
    }

    @Bean
    StaffSessions staffSessions(CsrfTokenRepository tokens) {
        return new StaffSessions(tokens);
    }

    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> idleTime(SessionRules rules) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(rules.idle());
    }

    /** The name is Spring Session's. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer() {
        return new SessionValues();
    }
}
