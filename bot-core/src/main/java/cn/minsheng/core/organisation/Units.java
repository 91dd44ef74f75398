package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.UnitCode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The tree of units as it stands now 组织树, from memory. */
@Component
public class Units {
    private final Snapshot<UnitTree> tree;

    Units(UnitRegister register, Clock clock) {
        this.tree = new Snapshot<>(now -> new UnitTree(register.unitsAt(now)), clock);
    }

    /** All units, a unit after the one above it where they were described so. */
    public List<Unit> all() {
        return tree.get().all();
    }

    public Optional<Unit> byCode(UnitCode code) {
        return tree.get().byCode(code);
    }

    public Optional<Unit> byName(String name) {
        return tree.get().byName(name);
    }

    /** The street 街道/镇 of a unit: itself, or the one above it; empty above streets and beside them. */
    public Optional<Unit> streetOf(UnitCode code) {
        return tree.get().upTo(Unit.Level.STREET, code);
    }

    /** The unit itself and all below it; empty where it does not exist. */
    public Set<UnitCode> below(UnitCode code) {
        return tree.get().ownAndBelow(code);
    }

    /**
     * The inspection office 区委巡察办.
     *
     * @throws IllegalStateException where the organisation was never described
     */
    public Unit inspection() {
        return tree.get()
                .firstOf(Unit.Level.INSPECTION)
                .orElseThrow(() -> new IllegalStateException("no unit of level INSPECTION: see organisation.yml"));
    }

    /** The district 区 itself; empty where the organisation was never described. */
    public Optional<Unit> district() {
        return tree.get().firstOf(Unit.Level.DISTRICT);
    }

    /** Reads the units again, after they were changed. */
    public void refresh() {
        tree.refresh();
    }
}
