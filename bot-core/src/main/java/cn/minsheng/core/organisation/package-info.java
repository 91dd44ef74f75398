/**
 * Organisation 组织: units, staff, posts with from and to. Knows no tickets.
 */
@NullMarked
package cn.minsheng.core.organisation;

import org.jspecify.annotations.NullMarked;
