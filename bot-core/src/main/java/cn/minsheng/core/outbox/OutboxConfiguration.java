package cn.minsheng.core.outbox;

import cn.minsheng.core.resident.Addresses;
import cn.minsheng.core.settings.ConditionalOnRole;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the outbox together: rows may be posted on each node, they are sent by workers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {
    @Bean
    Bell outboxBell() {
        return new Bell();
    }

    @Bean
    @ConditionalOnRole("worker")
    SendDue sendDue(
            Deliveries deliveries,
            ObjectProvider<Courier> couriers,
            Addresses addresses,
            OutboxSettings settings,
            Clock clock,
            ObjectProvider<MeterRegistry> registry) {
        Ways ways = new Ways(couriers(couriers, settings), settings.probeAfter());
        Tally tally = new Tally(registry.getIfAvailable(SimpleMeterRegistry::new));
        tally.watch(ways);
        return new SendDue(deliveries, ways, addresses, settings, clock, tally);
    }

    @Bean
    @ConditionalOnRole("worker")
    OutboxWorker outboxWorker(SendDue sendDue, Bell bell, OutboxSettings settings) {
        return new OutboxWorker(sendDue, bell, settings);
    }

    private static List<Courier> couriers(ObjectProvider<Courier> couriers, OutboxSettings settings) {
        if (!settings.blackhole()) {
            return couriers.orderedStream().toList();
        }
        LoggerFactory.getLogger(OutboxConfiguration.class)
                .warn("minsheng.outbox.blackhole is on: nothing reaches anybody");
        return Arrays.stream(Way.values()).<Courier>map(Blackhole::new).toList();
    }
}
