package cn.minsheng.admin.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long staff stay signed in 会话规则.
 *
 * @param idle after so long without a request the person must sign in again; the default outlasts a lunch break
 */
@ConfigurationProperties("minsheng.session")
record SessionRules(@DefaultValue("4h") Duration idle) {
    SessionRules {
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("minsheng.session.idle must be above 0");
        }
    }
}
