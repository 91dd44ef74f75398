/**
 * Problems 错误应答: what an address answers where it cannot do what was asked (RFC 9457), worded for the person.
 */
@NullMarked
package cn.minsheng.admin.problem;

import org.jspecify.annotations.NullMarked;
