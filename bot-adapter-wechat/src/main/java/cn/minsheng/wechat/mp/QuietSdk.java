package cn.minsheng.wechat.mp;

import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.stereotype.Component;

/**
 * Keeps the SDK and its HTTP client from writing addresses to the log 日志静音: they hold the access_token, and bodies hold openids
 * and what residents are told. Turning the log up for a search must not turn these on.
 */
@Component
final class QuietSdk {
    static final List<String> LOGGERS = List.of("me.chanjar.weixin", "org.apache.http");

    QuietSdk() {
        LoggingSystem logging = LoggingSystem.get(QuietSdk.class.getClassLoader());
        LOGGERS.forEach(name -> logging.setLogLevel(name, LogLevel.OFF));
    }
}
