package cn.minsheng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application 民声. It scans {@code core}, {@code wechat} and {@code admin} alike. */
@SpringBootApplication(proxyBeanMethods = false)
public class BotApplication {
    public static void main(String[] args) {
        SpringApplication.run(BotApplication.class, args);
    }
}
