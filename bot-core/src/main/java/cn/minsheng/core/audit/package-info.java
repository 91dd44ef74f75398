/**
 * Audit 审计: who did what, hash-chained. No personal data in clear.
 */
@NullMarked
package cn.minsheng.core.audit;

import org.jspecify.annotations.NullMarked;
