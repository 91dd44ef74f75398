package cn.minsheng.preview;

import cn.minsheng.demo.simulator.Account;
import cn.minsheng.demo.simulator.MachineView;
import cn.minsheng.demo.simulator.SettableClock;
import cn.minsheng.wechat.Freshness;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Starts the simulator with the pretended bot. No configuration by annotation: no scan must ever find it. */
@EnableAutoConfiguration
@ComponentScan("cn.minsheng.demo.simulator")
public class Preview {
    private static final Account ACCOUNT = new Account(
            "wxdemo0000000000", "minsheng-demo-secret", "minsheng-demo", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");

    public static void main(String[] args) {
        start(args.length == 0 ? 8090 : Integer.parseInt(args[0]));
    }

    /** Starts on a port of 127.0.0.1; 0 takes a free one. */
    public static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Preview.class)
                .properties(
                        "server.address=127.0.0.1",
                        "server.port=" + port,
                        "spring.main.banner-mode=off",
                        "spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        "minsheng.wechat.mp.accounts[0].app-id=" + ACCOUNT.appId(),
                        "minsheng.wechat.mp.accounts[0].secret=" + ACCOUNT.secret(),
                        "minsheng.wechat.mp.accounts[0].token=" + ACCOUNT.token(),
                        "minsheng.wechat.mp.accounts[0].aes-key=" + ACCOUNT.aesKey())
                .run();
    }

    @Bean
    ServletRegistrationBean<PretendedBot> pretendedBot(SettableClock clock) {
        return new ServletRegistrationBean<>(new PretendedBot(ACCOUNT, clock), "/wechat/*");
    }

    @Bean
    Freshness freshness(SettableClock clock) {
        return new Freshness(clock, InstantSource.system());
    }

    @Bean
    MachineView pretendedMachine() {
        return (channel, sender) -> Optional.of(Map.ofEntries(
                Map.entry("isCase", true),
                Map.entry("number", "2603020163"),
                Map.entry("category", "A1"),
                Map.entry("categoryName", "\u8def\u706f\u7167\u660e"),
                Map.entry("confidence", 0.94),
                Map.entry("sure", true),
                Map.entry("kindName", "\u6c42\u52a9"),
                Map.entry("because", List.of("\u8def\u706f", "\u9ed1\u534a\u4e2a\u6708")),
                Map.entry("place", "\u548c\u5e73\u8def36\u53f7\u9662\u95e8\u53e3"),
                Map.entry("unit", "\u548c\u5e73\u8def\u793e\u533a"),
                Map.entry("stateName", "\u5df2\u6d3e\u5355"),
                Map.entry("dueAt", "2026-03-06T18:00:00+08:00")));
    }
}
