/** Rows of the room {@code resident}. */
@NullMarked
package cn.minsheng.core.resident.store;

import org.jspecify.annotations.NullMarked;
