/** Rows of the room {@code intake}. */
@NullMarked
package cn.minsheng.core.intake.store;

import org.jspecify.annotations.NullMarked;
