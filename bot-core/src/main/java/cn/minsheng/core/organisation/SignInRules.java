package cn.minsheng.core.organisation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a name is locked out 登录锁定规则.
 *
 * @param failures that many failed sign-ins in a row, each within {@code lockOut} of the one before, lock the name
 * @param lockOut for how long
 */
@ConfigurationProperties("minsheng.sign-in")
public record SignInRules(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration lockOut) {
    public SignInRules {
        if (failures < 1 || lockOut.isNegative() || lockOut.isZero()) {
            throw new IllegalArgumentException("minsheng.sign-in: failures from 1, lock-out above 0");
        }
    }
}
