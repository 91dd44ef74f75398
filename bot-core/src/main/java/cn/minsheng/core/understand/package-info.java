/**
 * Understanding 理解: text in, {@link cn.minsheng.core.understand.Understanding} out. Pure: no Spring, database, clock or file.
 */
@NullMarked
package cn.minsheng.core.understand;

import org.jspecify.annotations.NullMarked;
