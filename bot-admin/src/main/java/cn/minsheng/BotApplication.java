package cn.minsheng;

import cn.minsheng.admin.start.StartCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one application 民声. It scans {@code core}, {@code wechat} and {@code admin} alike; beans go by their full names, so that rooms may
 * choose theirs freely.
 */
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class BotApplication {
    /** Starts a node of the release; a node whose secrets are not right does not start. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(BotApplication.class);
        application.addListeners(new StartCheck());
        application.run(args);
    }
}
