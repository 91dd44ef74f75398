/** Rows of the room {@code ticket}. */
@NullMarked
package cn.minsheng.core.ticket.store;

import org.jspecify.annotations.NullMarked;
