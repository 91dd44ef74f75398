package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.UnitCode;
import java.util.Set;

/**
 * A member of staff who asks for something 操作人, as the post of this moment makes him or her.
 *
 * @param staffId internal id, never shown
 * @param username sign-in name, the actor in time line and audit
 * @param name as colleagues say it
 * @param role of the post
 * @param unit the unit of the post
 * @param units the own unit and all below it
 */
public record Viewer(long staffId, String username, String name, Role role, UnitCode unit, Set<UnitCode> units) {
    public Viewer {
        units = Set.copyOf(units);
    }

    @Override
    public String toString() {
        return "Viewer[" + username + ", " + role + "]";
    }
}
