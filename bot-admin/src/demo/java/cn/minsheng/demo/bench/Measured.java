package cn.minsheng.demo.bench;

import java.util.Arrays;
import java.util.Map;

/**
 * What a run of requests came to (测量结果).
 *
 * @param nanos how long each good one took, sorted
 * @param faults what went wrong, and how often
 */
record Measured(long[] nanos, double seconds, Map<String, Integer> faults) {
    private static final double MILLION = 1e6;

    Measured {
        Arrays.sort(nanos);
    }

    int good() {
        return nanos.length;
    }

    int bad() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    double perSecond() {
        return good() / seconds;
    }

    /** The time that this share of the requests kept, in milliseconds. */
    double millis(double share) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / MILLION;
    }
}
