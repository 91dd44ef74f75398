/**
 * Staff's doors 工作人员入口: sign-in, the console's addresses and pages. Asks the rooms of core; knows no rules and no SQL.
 */
@NullMarked
package cn.minsheng.admin;

import org.jspecify.annotations.NullMarked;
