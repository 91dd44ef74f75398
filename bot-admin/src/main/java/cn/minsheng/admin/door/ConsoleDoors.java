package cn.minsheng.admin.door;

import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.admin.problem.WriteProblem;
import cn.minsheng.core.organisation.FindViewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** The doors of the console 控制台入口: its addresses for staff only, its pages for everybody, since they hold no data. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole("console")
class ConsoleDoors {
    private static final String[] STAFF_ONLY = {"/api/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    @Bean
    @Order(10)
    SecurityFilterChain staffDoor(
            HttpSecurity http,
            CsrfTokenRepository tokens,
            StaffSessions sessions,
            FindViewer find,
            WriteProblem write) {
        return http.securityMatcher(STAFF_ONLY)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).csrfTokenRequestHandler(new TokenInHeader()))
                .addFilterAfter(new TokenOnEveryGet(tokens), CsrfFilter.class)
                .addFilterBefore(new KnowViewer(sessions, find), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(ResponseHeaders::ofAddresses)
                .exceptionHandling(refuse -> refuse.authenticationEntryPoint((request, response, fault) ->
                                write.to(response, Problem.of(HttpStatus.UNAUTHORIZED, Codes.NO_SESSION)))
                        .accessDeniedHandler((request, response, fault) -> write.to(
                                response,
                                Problem.of(
                                        HttpStatus.FORBIDDEN,
                                        fault instanceof CsrfException ? Codes.FORGED : Codes.FORBIDDEN))))
                .authorizeHttpRequests(who -> who.requestMatchers(HttpMethod.POST, "/api/session")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain pagesDoor() {
        return ResponseHeaders.pages("/", "/console", "/console/**", "/favicon.ico");
    }

    @Bean
    FilterRegistrationBean<AnswerWhenAway> answerWhenAway(WriteProblem write) {
        FilterRegistrationBean<AnswerWhenAway> registration = new FilterRegistrationBean<>(new AnswerWhenAway(write));
        registration.addUrlPatterns("/api/*", "/v3/*");
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
