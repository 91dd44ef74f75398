/**
 * Kernel 内核: at most fifteen small value types that every room may use. No beans, no helpers.
 */
@NullMarked
package cn.minsheng.core.kernel;

import org.jspecify.annotations.NullMarked;
