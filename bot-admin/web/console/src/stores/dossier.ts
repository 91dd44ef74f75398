import { defineStore } from 'pinia'
import { ref } from 'vue'
import { Problem } from '../api/http'
import { api } from '../api/minsheng'
import type { Act, Move, Ticket } from '../api/types'
import { changes } from '../words/changes'

/** How an act ended. `findings` and `stale` are for the person to decide on, what was typed stays in both. */
export type Ending =
  | { kind: 'done' }
  | { kind: 'findings'; problem: Problem }
  | { kind: 'stale' }
  | { kind: 'refused'; message: string }
  | { kind: 'unsent' }

/** The one case that is open. */
export const useDossier = defineStore('dossier', () => {
  const ticket = ref<Ticket | null>(null)
  const loading = ref(false)
  const fault = ref('')
  /** What changed under the person's hands, until it is read. */
  const changed = ref<string[]>([])
  const busy = ref('')
  let running: AbortController | null = null

  async function open(number: string): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    if (ticket.value?.number !== number) {
      ticket.value = null
      changed.value = []
    }
    loading.value = true
    fault.value = ''
    try {
      ticket.value = await api.ticket(number, mine.signal)
    } catch (problem) {
      if (mine.signal.aborted) return
      fault.value = problem instanceof Problem ? problem.message || '打不开这一件。' : '网络断了，这一件还没打开。'
    } finally {
      if (running === mine) loading.value = false
    }
  }

  /** Looks whether the case is still as shown; a newer one is taken over and what changed is told. */
  async function refresh(): Promise<void> {
    const mine = ticket.value
    if (!mine || busy.value) return
    const newer = await api.ticket(mine.number)
    if (ticket.value?.number === mine.number && !busy.value) takeOver(newer)
  }

  function takeOver(newer: Ticket): void {
    const mine = ticket.value
    if (mine && mine.number === newer.number && newer.version !== mine.version) {
      changed.value = [...changed.value, ...changes(mine, newer)]
    }
    ticket.value = newer
  }

  async function act(action: string, body: Act): Promise<Ending> {
    const mine = ticket.value
    if (!mine) return { kind: 'unsent' }
    busy.value = action
    try {
      const answer = await api.act(mine.number, action, mine.version, body)
      changed.value = []
      if (answer?.moves && ticket.value?.number === mine.number) ticket.value = answer
      return { kind: 'done' }
    } catch (problem) {
      return endingOf(problem)
    } finally {
      busy.value = ''
    }
  }

  async function endingOf(problem: unknown): Promise<Ending> {
    if (!(problem instanceof Problem)) return { kind: 'unsent' }
    if (problem.status === 401) return { kind: 'unsent' }
    if (problem.status === 422 && problem.codes.length > 0) return { kind: 'findings', problem }
    if (problem.status === 409 && problem.ticket) {
      takeOver(problem.ticket)
      if (changed.value.length === 0) changed.value = ['内容有更新']
      return { kind: 'stale' }
    }
    return { kind: 'refused', message: problem.message || '没有办成。' }
  }

  function move(action: string): Move | undefined {
    return ticket.value?.moves.find((one) => one.action === action)
  }

  function close(): void {
    running?.abort()
    ticket.value = null
    changed.value = []
    fault.value = ''
    loading.value = false
  }

  return { ticket, loading, fault, changed, busy, open, refresh, act, move, close }
})
