package cn.minsheng.demo.simulator;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the simulator together 模拟器装配; found by the bot's own scan where the demo's classes are on the class path. */
@Configuration(proxyBeanMethods = false)
class SimulatorConfiguration {
    private static final int CALLS_KEPT = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    @Primary
    SettableClock settableClock() {
        return SettableClock.system();
    }

    @Bean
    Correspondents simulatorCorrespondents(Environment environment) {
        return Correspondents.of(environment);
    }

    @Bean
    BotAddress simulatorBotAddress(Environment environment) {
        return new BotAddress(environment.getProperty("minsheng.simulator.bot-base-url"));
    }

    @Bean
    CallLog simulatorCallLog(Clock clock) {
        return new CallLog(clock, CALLS_KEPT);
    }

    @Bean
    Faults simulatorFaults() {
        return new Faults(() -> ThreadLocalRandom.current().nextDouble());
    }

    @Bean
    StandIn simulatorStandIn(Faults faults, CallLog log) {
        return new StandIn(faults, log);
    }

    @Bean
    TokenApi simulatorTokenApi(Correspondents correspondents, Clock clock) {
        return new TokenApi(correspondents, new Tokens(clock), clock);
    }

    @Bean
    Windows simulatorWindows(Clock clock) {
        return new Windows(clock);
    }

    @Bean
    Town simulatorTown(Clock clock) {
        return new Town(clock, Cast.read());
    }

    @Bean
    Followers simulatorFollowers(Town town, Windows windows) {
        return new Followers(town, windows);
    }

    @Bean
    CustomerMessages simulatorCustomerMessages(Town town, Windows windows) {
        return new CustomerMessages(town, windows);
    }

    @Bean
    Media simulatorMedia(Clock clock) {
        return new Media(clock);
    }

    @Bean
    Phones simulatorPhones(
            Town town, Correspondents correspondents, Followers followers, BotAddress bot, Media media, Clock clock) {
        DeliverCallback callback = new DeliverCallback(http(), bot, clock, PATIENCE, DeliverCallback.TRIES);
        return new Phones(town, correspondents.followed(), followers, callback, new Camera(media), new Postmark(clock));
    }

    @Bean
    Rooms simulatorRooms(Town town, Correspondents correspondents, BotAddress bot, Media media, Clock clock) {
        SignedPost bridge = new SignedPost(http(), bot, clock, PATIENCE, DeliverCallback.TRIES);
        return new Rooms(town, correspondents.bridge(), bridge, new Camera(media), new Postmark(clock), bot::own);
    }

    /** Not while the bot is measured: opening each envelope a second time is the simulator's work. */
    @Bean
    @ConditionalOnProperty(name = "minsheng.bench", havingValue = "false", matchIfMissing = true)
    FilterRegistrationBean<ObserveCallbacks> simulatorObserveCallbacks(
            Correspondents correspondents, Followers followers) {
        var registration = new FilterRegistrationBean<>(new ObserveCallbacks(correspondents, followers));
        registration.addUrlPatterns("/wechat/mp/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<LoopbackOnly> simulatorLoopbackOnly() {
        var registration = new FilterRegistrationBean<>(new LoopbackOnly());
        registration.addUrlPatterns("/simulator", "/simulator/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> simulatorClosingValve() {
        return factory -> factory.addEngineValves(new ClosingValve());
    }

    private static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }
}
