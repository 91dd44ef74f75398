package cn.minsheng.demo.simulator;

import java.time.Duration;

/**
 * A switch that makes WeChat slow, refuse or lie 故障.
 *
 * @param api part of the API's path, such as {@code custom/send}; empty matches all
 * @param errcode what is answered instead of acting; 0 acts
 * @param share of the calls that it hits, 0 to 1
 * @param latencyMillis waited before anything happens
 * @param dropAnswer closes the connection without an answer
 */
record Fault(String api, int errcode, double share, long latencyMillis, boolean dropAnswer) {
    static final Fault NONE = new Fault("", 0, 0, 0, false);

    Fault {
        if (share < 0 || share > 1 || latencyMillis < 0 || latencyMillis > 120_000) {
            throw new IllegalArgumentException("share is 0 to 1, latencyMillis 0 to 120000");
        }
    }

    boolean concerns(String path) {
        return path.contains(api);
    }

    /** Waits as long as the switch says. */
    void hold() {
        if (latencyMillis > 0) {
            Waiting.pause(Duration.ofMillis(latencyMillis));
        }
    }
}
