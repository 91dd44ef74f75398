package cn.minsheng.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.core.intake.MediaSource;
import cn.minsheng.core.intake.ReceiveMessage;
import cn.minsheng.core.outbox.Courier;
import cn.minsheng.core.outbox.Way;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.web.bind.annotation.RestController;

class RolesTest {
    @Configuration(proxyBeanMethods = false)
    @ComponentScan("cn.minsheng.wechat")
    static class Adapter {}

    private final WebApplicationContextRunner node = new WebApplicationContextRunner()
            .withUserConfiguration(Adapter.class)
            .withBean(ReceiveMessage.class, RecordingIntake::new)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(RedisConnectionFactory.class, () -> new LettuceConnectionFactory("127.0.0.1", 1))
            .withPropertyValues(
                    "minsheng.wechat.mp.accounts[0].app-id=wx1",
                    "minsheng.wechat.mp.accounts[0].token=t",
                    "minsheng.wechat.gateway.clients[0].id=bridge",
                    "minsheng.wechat.gateway.clients[0].secret=s");

    @Test
    void a_node_without_roles_has_all_of_them() {
        node.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBeansWithAnnotation(RestController.class)).hasSize(2);
            assertThat(context.getBeansOfType(Courier.class).values())
                    .extracting(Courier::way)
                    .containsExactlyInAnyOrder(Way.values());
            assertThat(context.getBeansOfType(MediaSource.class)).hasSize(2);
        });
    }

    @Test
    void a_worker_serves_no_address_and_an_intake_node_has_no_courier() {
        node.withPropertyValues("minsheng.roles=worker")
                .run(context -> assertThat(context.getBeansWithAnnotation(RestController.class))
                        .isEmpty());
        node.withPropertyValues("minsheng.roles=intake,console")
                .run(context -> assertThat(context).doesNotHaveBean(Courier.class));
    }

    @Test
    void a_wrong_key_stops_the_start_with_a_line_that_names_it() {
        node.withPropertyValues("minsheng.wechat.mp.accounts[0].aes-key=short")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("minsheng.wechat.mp.accounts[0].aes-key must"));
    }
}
