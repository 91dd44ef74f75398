/**
 * What somebody typed and has not sent. Kept on this PC until it is sent, so that a lost network, a session that ended or a
 * closed window costs nobody a sentence. Per person: a PC at a counter is shared. A sealed case's draft lives only as long as the
 * tab, and is in no file afterwards.
 */
export interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
  key(index: number): string | null
  readonly length: number
}

export interface Drafts {
  read(owner: string, number: string, what: string): string
  keep(owner: string, number: string, what: string, text: string, sealed: boolean): void
  drop(owner: string, number: string, what: string): void
  /** Everything of this person: at an ordinary sign-out nothing stays behind. */
  dropAll(owner: string): void
  any(owner: string): boolean
}

const PREFIX = 'minsheng.draft'

export function makeDrafts(lasting: Shelf, tabOnly: Shelf): Drafts {
  const keyOf = (owner: string, number: string, what: string) => `${PREFIX}|${owner}|${number}|${what}`
  const shelves = [lasting, tabOnly]

  function keysOf(shelf: Shelf, owner: string): string[] {
    const keys: string[] = []
    for (let i = 0; i < shelf.length; i++) {
      const key = shelf.key(i)
      if (key?.startsWith(`${PREFIX}|${owner}|`)) keys.push(key)
    }
    return keys
  }

  return {
    read(owner, number, what) {
      const key = keyOf(owner, number, what)
      return tabOnly.getItem(key) ?? lasting.getItem(key) ?? ''
    },
    keep(owner, number, what, text, sealed) {
      const key = keyOf(owner, number, what)
      if (text === '') return this.drop(owner, number, what)
      try {
        if (sealed) lasting.removeItem(key)
        ;(sealed ? tabOnly : lasting).setItem(key, text)
      } catch {
        // A full or forbidden store: the text still stands on the screen.
      }
    },
    drop(owner, number, what) {
      for (const shelf of shelves) shelf.removeItem(keyOf(owner, number, what))
    },
    dropAll(owner) {
      for (const shelf of shelves) for (const key of keysOf(shelf, owner)) shelf.removeItem(key)
    },
    any: (owner) => shelves.some((shelf) => keysOf(shelf, owner).length > 0),
  }
}

let shared: Drafts | null = null

export function drafts(): Drafts {
  shared ??= makeDrafts(window.localStorage, window.sessionStorage)
  return shared
}
