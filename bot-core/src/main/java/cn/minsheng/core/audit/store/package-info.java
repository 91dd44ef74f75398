/** The audit chain's tables. */
@NullMarked
package cn.minsheng.core.audit.store;

import org.jspecify.annotations.NullMarked;
