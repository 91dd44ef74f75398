package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.UnitCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of one moment 组织树, ready to be asked. */
final class UnitTree {
    private final Map<UnitCode, Unit> byCode = new LinkedHashMap<>();
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<UnitCode, Set<UnitCode>> below = new HashMap<>();

    UnitTree(List<Unit> units) {
        for (Unit unit : units) {
            byCode.put(unit.code(), unit);
            byName.put(unit.name(), unit);
        }
        for (Unit unit : units) {
            Set<UnitCode> above = new LinkedHashSet<>();
            for (Unit at = unit; at != null && above.add(at.code()); at = byCode.get(at.parent())) {
                below.computeIfAbsent(at.code(), code -> new LinkedHashSet<>()).add(unit.code());
            }
        }
    }

    List<Unit> all() {
        return List.copyOf(byCode.values());
    }

    Optional<Unit> byCode(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<Unit> byName(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Set<UnitCode> ownAndBelow(UnitCode code) {
        return Set.copyOf(below.getOrDefault(code, Set.of()));
    }

    /** The first unit of a level on the way up, the unit itself included. */
    Optional<Unit> upTo(Unit.Level level, UnitCode from) {
        Set<UnitCode> seen = new LinkedHashSet<>();
        for (Unit at = byCode.get(from); at != null && seen.add(at.code()); at = byCode.get(at.parent())) {
            if (at.level() == level) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    Optional<Unit> firstOf(Unit.Level level) {
        return byCode.values().stream().filter(unit -> unit.level() == level).findFirst();
    }
}
