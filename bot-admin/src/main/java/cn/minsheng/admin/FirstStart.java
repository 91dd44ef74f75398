package cn.minsheng.admin;

import cn.minsheng.core.organisation.FirstAdministrator;
import cn.minsheng.core.settings.ConditionalOnRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the first administrator of a new installation from {@code minsheng.admin.bootstrap.*} 首次启动. */
@Component
@ConditionalOnRole("console")
final class FirstStart implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final FirstAdministrator first;
    private final String username;
    private final String password;

    FirstStart(FirstAdministrator first, Environment environment) {
        this.first = first;
        this.username = environment.getProperty("minsheng.admin.bootstrap.username", "");
        this.password = environment.getProperty("minsheng.admin.bootstrap.password", "");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (username.isBlank() || password.isBlank()) {
            return;
        }
        if (first.appoint(username, password)) {
            LOG.info("The first administrator was appointed; minsheng.admin.bootstrap.* is not used any more");
        }
    }
}
