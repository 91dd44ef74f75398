import { makeHttp } from './http'
import type { Act, CategoryRow, Me, Overview, Ticket, TicketPage, UnitRow } from './types'

const listeners = { reached: (_yes: boolean) => {}, signedOut: () => {} }

const http = makeHttp({
  fetch: (...args) => fetch(...args),
  cookies: () => document.cookie,
  reached: (yes) => listeners.reached(yes),
  signedOut: () => listeners.signedOut(),
})

/** Who wants to know of lost connections and of sessions that ended; set once, by the application. */
export function listen(to: typeof listeners): void {
  Object.assign(listeners, to)
}

/** What a list is asked for; empty strings are left out. */
export interface Query {
  state: string
  unit: string
  category: string
  channel: string
  q: string
  from: string
  to: string
  overdue: boolean
  due: string
  page: number
  size: number
}

export const api = {
  async signIn(username: string, password: string): Promise<Me> {
    await http.send('POST', '/api/session', { username, password })
    // The token changes at sign-in; this GET brings the new one.
    return http.get<Me>('/api/me')
  },
  signOut: () => http.send<void>('DELETE', '/api/session'),
  me: () => http.get<Me>('/api/me'),
  overview: () => http.get<Overview>('/api/overview'),
  units: () => http.get<UnitRow[]>('/api/units'),
  categories: () => http.get<CategoryRow[]>('/api/categories'),
  tickets: (query: Query, signal?: AbortSignal) => http.get<TicketPage>(`/api/tickets?${search(query)}`, signal),
  ticket: (number: string, signal?: AbortSignal) =>
    http.get<Ticket>(`/api/tickets/${encodeURIComponent(number)}`, signal),
  act: (number: string, action: string, version: number, body: Act) =>
    http.send<Ticket | undefined>('POST', `/api/tickets/${encodeURIComponent(number)}/${action}`, { version, ...body }),
}

export function search(query: Query): string {
  const out = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === '' || value === false) continue
    out.set(name, String(value))
  }
  return out.toString()
}
