/** What travels between console and server: docs of the addresses stand in the contract; names here are the server's. */

export interface Me {
  user: { username: string; name: string }
  unit: string
  unitCode: string
  role: string
  roleName: string
  permissions: string[]
}

export interface TicketRow {
  number: string
  version: number
  state: string
  stateName: string
  category: string | null
  categoryName: string | null
  kind: string
  kindName: string
  unit: string
  unitCode: string
  place: string | null
  secret: boolean
  summary: string
  dueAt: string | null
  contactDueAt: string | null
  overdue: boolean
  urgent: boolean
  channel: string
  receivedAt: string
}

export interface Message {
  id: string | number
  at: string
  from: 'resident' | 'bot' | 'staff'
  name?: string | null
  type: string
  text: string | null
  mediaUrl?: string | null
  withdrawn?: boolean
}

export interface TimelineEntry {
  at: string
  actor: string
  actorName: string
  move: string
  moveName: string
  from: string | null
  to: string
  text: string | null
}

export interface Interval {
  from: string
  to: string
  counted: boolean
  why: string
}

export interface Deadline {
  name: string
  label: string
  dueAt: string
  provisional: boolean
  intervals: Interval[]
}

export interface Delivery {
  way: string
  wayName?: string | null
  state: string
  stateName?: string | null
  error: string | null
  text: string
  at: string
}

export type Need = 'reason' | 'unit' | 'text' | 'category' | 'place'

/** One act that this person has on this ticket now. */
export interface Move {
  action: string
  label: string
  needs: Need[]
}

export interface Ticket extends TicketRow {
  confidence: number | null
  because: { text: string; spokeFor: string | null }[]
  reporter: string | null
  messages: Message[]
  timeline: TimelineEntry[]
  deadlines: Deadline[]
  deliveries: Delivery[]
  moves: Move[]
}

export interface TicketPage {
  items: TicketRow[]
  total: number
}

/** The body of an act, without the version, which the caller adds. */
export interface Act {
  text?: string
  reason?: string
  unit?: string
  category?: string
  place?: string
  final?: boolean
  acknowledged?: string[]
  attachments?: string[]
}

export interface UnitRow {
  code: string
  name: string
  level: string
  parent: string | null
}

export interface CategoryRow {
  code: string
  name: string
}

export interface Overview {
  dueToday: number
  overdue: number
  new: number
  toSign: number
  inProgress: number
  toReview: number
  answered: number
  returned: number
  /** The server's clock, where it says so: the words 今天 and 明天 go by it. */
  now?: string
}

/** A finding of the reply check; a server may send the bare code or its wording beside it. */
export type Finding = string | { code: string; text?: string }

export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  code?: string
  fields?: Record<string, string> | { field: string; message: string }[]
  codes?: Finding[]
  ticket?: Ticket
}
