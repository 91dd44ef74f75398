package cn.minsheng.demo.simulator;

import java.util.List;
import java.util.function.DoubleSupplier;

/** The switches that are on 故障开关. */
final class Faults {
    private final DoubleSupplier dice;
    private volatile List<Fault> faults = List.of();

    Faults(DoubleSupplier dice) {
        this.dice = dice;
    }

    void set(List<Fault> wanted) {
        faults = List.copyOf(wanted);
    }

    List<Fault> all() {
        return faults;
    }

    /** The fault that hits this call, the first in the list that does. */
    Fault hitting(String api) {
        for (Fault fault : faults) {
            if (fault.concerns(api) && dice.getAsDouble() < fault.share()) {
                return fault;
            }
        }
        return Fault.NONE;
    }
}
