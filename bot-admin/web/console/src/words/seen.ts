import type { Ticket, UnitRow } from '../api/types'

/** Who can see this case, in words: the rule is the server's, this only says it. */
export function seenBy(ticket: Ticket, units: UnitRow[]): string {
  const inspection = units.find((unit) => unit.level === 'INSPECTION')?.name ?? '区委巡察办'
  if (ticket.secret) return `只有${inspection}。办理单位、它的上级和信息员都看不到。`
  const own = units.find((unit) => unit.code === ticket.unitCode)
  const above = units.find((unit) => unit.code === own?.parent && unit.level === 'STREET')
  return [ticket.unit, above?.name, own?.level === 'INSPECTION' ? undefined : inspection].filter(Boolean).join('、') + '。'
}
