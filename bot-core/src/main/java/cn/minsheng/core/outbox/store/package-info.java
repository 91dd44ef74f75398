/** The outbox's table 发件表. */
@NullMarked
package cn.minsheng.core.outbox.store;

import org.jspecify.annotations.NullMarked;
