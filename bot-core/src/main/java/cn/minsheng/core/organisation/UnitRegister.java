package cn.minsheng.core.organisation;

import java.time.Instant;
import java.util.List;

/** The stored units 单位名册. */
public interface UnitRegister {
    /** The units that existed at a moment. */
    List<Unit> unitsAt(Instant at);

    /** Adds a unit; one of the same code takes the new name, level and parent. Tells whether anything changed. */
    boolean put(Unit unit, Instant from);
}
