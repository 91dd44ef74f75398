/**
 * Outbox 发件箱: rows to deliver, claimed and retried. Knows no tickets and not why something is said.
 */
@NullMarked
package cn.minsheng.core.outbox;

import org.jspecify.annotations.NullMarked;
