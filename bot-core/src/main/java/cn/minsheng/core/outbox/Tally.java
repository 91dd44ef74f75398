package cn.minsheng.core.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** The outbox's figures for operators 发件指标: per way, never per person. */
final class Tally {
    private final MeterRegistry registry;

    Tally(MeterRegistry registry) {
        this.registry = registry;
    }

    /** One try and its outcome. */
    void tried(Way way, Outcome outcome) {
        registry.counter(
                        "minsheng.outbox.tries",
                        "way",
                        way.name(),
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
    }

    /** The state that a try left a row in. */
    void stands(Way way, DeliveryState state) {
        registry.counter("minsheng.outbox.rows", "way", way.name(), "state", state.name())
                .increment();
    }

    /** Watches how many routes of each way are stopped; above 0 somebody must act. */
    void watch(Ways ways) {
        for (Way way : Way.values()) {
            Gauge.builder(
                            "minsheng.outbox.stopped",
                            ways,
                            w -> w.stopped().stream()
                                    .filter(route -> route.way() == way)
                                    .count())
                    .tag("way", way.name())
                    .register(registry);
        }
    }
}
