package cn.minsheng.demo;

import cn.minsheng.BotApplication;
import cn.minsheng.demo.servers.ServerFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.StandardEnvironment;

/** The main program of {@code scripts/demo} (演示主程序): servers first, then the bot; the other way round at the end. */
public final class DemoApplication {

    private final DemoOptions options;
    private @Nullable DemoServers servers;
    private @Nullable ConfigurableApplicationContext context;

    private DemoApplication(DemoOptions options) {
        this.options = options;
    }

    /** Ends with 1 and one line when something is in the way. */
    public static void main(String[] arguments) {
        try {
            new DemoApplication(DemoOptions.read(List.of(arguments))).run();
        } catch (DemoOptions.Wrong e) {
            System.err.println("scripts/demo: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        takeHome();
        DemoPorts ports = DemoPorts.choose(options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop demo"));
        if (options.reset()) {
            List.of("mariadb", "redis", "media")
                    .forEach(part -> ServerFolder.delete(options.home().resolve(part)));
        }
        start(ports);
        String base = "http://127.0.0.1:" + ports.number();
        String operators = "http://127.0.0.1:" + (ports.number() + 1);
        if (options.once()) {
            try {
                new FirstAnswer(base, operators).see();
                System.exit(0);
            } catch (FirstAnswer.Failed e) {
                System.err.println("scripts/demo --once: FAILED: " + e.getMessage());
                System.exit(1);
            }
        }
        System.out.println(welcome(base, operators));
    }

    private synchronized void start(DemoPorts ports) {
        try {
            servers = DemoServers.start(options.home(), new StandardEnvironment());
        } catch (IllegalStateException e) {
            throw new DemoOptions.Wrong(String.valueOf(e.getMessage()));
        }
        Map<String, String> values = DemoValues.of(ports.number(), options.home());
        values.putAll(servers.values());
        SpringApplication application = new SpringApplication(BotApplication.class);
        application.setRegisterShutdownHook(false);
        application.addListeners(new AddValues(values));
        application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>)
                starting -> starting.getBeanFactory().registerSingleton("demoPorts", ports));
        try {
            context = application.run();
        } catch (RuntimeException e) {
            throw new DemoOptions.Wrong("the bot did not start" + advice(e));
        }
    }

    /** Spring has told why; only this cause has a remedy that it cannot know. */
    private String advice(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywayException) {
                return ": the data in " + options.home() + " are of another version; --reset begins anew";
            }
        }
        return "";
    }

    /** Before Spring reads its files, so that the demo's word on where they are counts. */
    private record AddValues(Map<String, String> values)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            DemoValues.addTo(event.getEnvironment(), values);
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }

    private void takeHome() {
        try {
            Files.createDirectories(options.home());
            // Held until the program ends, however it ends.
            FileChannel lock = FileChannel.open(
                    options.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new DemoOptions.Wrong("another demo of this clone is running (" + options.home() + ")");
            }
        } catch (IOException e) {
            throw new DemoOptions.Wrong("cannot write to " + options.home() + ": " + e.getMessage());
        }
    }

    private String welcome(String base, String operators) {
        return text("demo/welcome.txt")
                .replace("{base}", base)
                .replace("{operators}", operators)
                .replace("{servers}", servers == null ? "" : servers.described())
                .replace("{password}", DemoValues.PASSWORD);
    }

    private static String text(String resource) {
        try (InputStream in = DemoApplication.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        ConfigurableApplicationContext running = context;
        if (running != null) {
            running.close();
        }
        DemoServers ours = servers;
        if (ours != null) {
            ours.close();
        }
    }
}
