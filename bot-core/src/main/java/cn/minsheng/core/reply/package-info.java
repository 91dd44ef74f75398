/**
 * Reply 答复: what is said to whom and by which way now: receipts, progress lines, answers, and the check of an answer. Changes a case by
 * its moves only.
 */
@NullMarked
package cn.minsheng.core.reply;

import org.jspecify.annotations.NullMarked;
