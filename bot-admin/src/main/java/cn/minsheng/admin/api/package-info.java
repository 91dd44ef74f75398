/**
 * The console's addresses 控制台接口: translate between JSON and the use cases of core, one method an address.
 */
@NullMarked
package cn.minsheng.admin.api;

import org.jspecify.annotations.NullMarked;
