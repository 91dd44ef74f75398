/** What must be right before a node may start. */
@NullMarked
package cn.minsheng.admin.start;

import org.jspecify.annotations.NullMarked;
