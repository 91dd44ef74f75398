/**
 * Routing 派单: place, category and kind to the unit that leads; who must never see it. Words nothing.
 */
@NullMarked
package cn.minsheng.core.routing;

import org.jspecify.annotations.NullMarked;
