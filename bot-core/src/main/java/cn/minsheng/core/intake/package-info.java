/**
 * Intake 接收: the durable inbox. Each message is stored once and is part of a case or a listed non-case with a reason.
 */
@NullMarked
package cn.minsheng.core.intake;

import org.jspecify.annotations.NullMarked;
