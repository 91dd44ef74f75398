import type { Ticket } from '../api/types'
import { due, when } from './dates'

/** What a colleague (or the resident) changed while this person was typing, in short lines. */
export function changes(mine: Ticket, newer: Ticket): string[] {
  const lines: string[] = []
  const differs = (label: string, before: string | null, after: string | null) => {
    if ((before ?? '') !== (after ?? '')) lines.push(`${label}：${before || '空'} → ${after || '空'}`)
  }
  const known = new Set(mine.timeline.map((entry) => `${entry.at} ${entry.move}`))
  for (const entry of newer.timeline) {
    if (!known.has(`${entry.at} ${entry.move}`)) lines.push(`${when(entry.at)} ${entry.actorName} ${entry.moveName}`)
  }
  differs('状态', mine.stateName, newer.stateName)
  differs('办理单位', mine.unit, newer.unit)
  differs('分类', mine.categoryName, newer.categoryName)
  differs('位置', mine.place, newer.place)
  if (mine.dueAt !== newer.dueAt) differs('期限', due(mine.dueAt), due(newer.dueAt))
  const fresh = newer.messages.length - mine.messages.length
  if (fresh > 0) lines.push(`新增 ${fresh} 条消息`)
  return lines
}
