/**
 * Doors 入口: which addresses are open to whom, sessions, the token against forged requests.
 */
@NullMarked
package cn.minsheng.admin.door;

import org.jspecify.annotations.NullMarked;
