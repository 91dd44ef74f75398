/** Whole nodes in processes of their own 多节点. */
@NullMarked
package cn.minsheng.nodes;

import org.jspecify.annotations.NullMarked;
