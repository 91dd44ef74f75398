/** Only ways within the console: the address comes from the address bar. */
export function nextOf(next: unknown): string {
  return typeof next === 'string' && /^\/(?!\/)/.test(next) && !next.startsWith('/sign-in') ? next : '/'
}

export function toTicket(number: string) {
  return { name: 'ticket', params: { number } }
}
