package cn.minsheng.core.organisation;

import cn.minsheng.core.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit 单位.
 *
 * @param code lasting code
 * @param name as people say it, e.g. 和平路社区
 * @param level where it stands in the tree
 * @param parent the unit above, null for the district
 */
public record Unit(
        UnitCode code, String name, Level level, @Nullable UnitCode parent) {
    /** 层级. */
    public enum Level {
        DISTRICT,
        INSPECTION,
        STREET,
        COMMUNITY,
        GRID,
        DEPARTMENT,
        COMPANY
    }
}
