package cn.minsheng.core.routing;

import cn.minsheng.core.kernel.UnitCode;

/**
 * Where a case goes 派单去向.
 *
 * @param unit the lead unit, or the desk that must dispatch it
 * @param dispatched whether the machine sends it there as the lead; else it stands on the desk's list 待分派
 */
public record Route(UnitCode unit, boolean dispatched) {}
