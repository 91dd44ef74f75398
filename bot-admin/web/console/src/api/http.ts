import type { Finding, ProblemBody, Ticket } from './types'

/** The server refused, and said why (RFC 9457). `message` is its Chinese sentence for the person. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly codes: Finding[]
  readonly ticket: Ticket | null

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? '')
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? ''
    this.codes = body.codes ?? []
    this.ticket = body.ticket ?? null
  }
}

/** No answer came: the network is off, or the server is. Whether it got the request is not known. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable')
    this.name = 'Unreachable'
  }
}

export interface Surroundings {
  fetch: typeof fetch
  cookies: () => string
  /** Told after each call whether the server could be reached. */
  reached: (yes: boolean) => void
  /** Told of a 401 to anything but a sign-in. */
  signedOut: () => void
}

export interface Http {
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>
}

const PATIENCE_MILLIS = 20_000
// Answers of proxies in front of a server that is away.
const AWAY = new Set([502, 503, 504])

export function makeHttp(around: Surroundings): Http {
  function token(): string | null {
    const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(around.cookies())
    return found ? found[1] : null
  }

  async function raw(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    // Verbatim, as the contract has it: never decoded, so that no character can be lost on the way.
    if (method !== 'GET') headers['X-XSRF-TOKEN'] = token() ?? ''
    // By hand: AbortSignal.any and .timeout are younger than the browsers of some offices.
    const stop = new AbortController()
    const patience = setTimeout(() => stop.abort(), PATIENCE_MILLIS)
    const given = () => stop.abort()
    signal?.addEventListener('abort', given)
    try {
      const answer = await around.fetch(path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: stop.signal,
      })
      around.reached(!AWAY.has(answer.status) || speaks(answer))
      return answer
    } catch (fault) {
      if (signal?.aborted) throw fault
      around.reached(false)
      throw new Unreachable()
    } finally {
      clearTimeout(patience)
      signal?.removeEventListener('abort', given)
    }
  }

  async function read<T>(answer: Response, path: string): Promise<T> {
    const text = await answer.text()
    const body = text === '' ? undefined : parsed(text)
    if (answer.ok) return body as T
    if (AWAY.has(answer.status) && !speaks(answer)) throw new Unreachable()
    if (answer.status === 401 && path !== '/api/session') around.signedOut()
    throw new Problem(answer.status, (body ?? {}) as ProblemBody)
  }

  return {
    async get<T>(path: string, signal?: AbortSignal): Promise<T> {
      return read<T>(await raw('GET', path, undefined, signal), path)
    },
    async send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
      // Every GET brings the cookie, a 401 too.
      if (token() === null) await raw('GET', '/api/me', undefined)
      const used = token()
      let answer = await raw(method, path, body)
      // Another tab signed in meanwhile and the token changed: a refused request did nothing, so it may go once more.
      if (answer.status === 403) {
        if (token() === used) await raw('GET', '/api/me', undefined)
        if (token() !== used) answer = await raw(method, path, body)
      }
      return read<T>(answer, path)
    },
  }
}

/** Whether it is our server that answers, and not a proxy in its place. */
function speaks(answer: Response): boolean {
  return answer.headers.get('content-type')?.includes('json') ?? false
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
