/** The organisation's tables. */
@NullMarked
package cn.minsheng.core.organisation.store;

import org.jspecify.annotations.NullMarked;
