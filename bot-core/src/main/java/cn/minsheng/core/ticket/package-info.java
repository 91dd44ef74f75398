/**
 * Ticket 工单: the case, its states, the table of moves, the time line, the numbers, and the one visibility predicate that every
 * query passes. Knows no sending, no wording, no sorting.
 */
@NullMarked
package cn.minsheng.core.ticket;

import org.jspecify.annotations.NullMarked;
