import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import { Problem } from '../api/http'
import { api } from '../api/minsheng'
import type { TicketRow } from '../api/types'
import { FINISHED, QUEUES } from '../words/labels'

export interface Filters {
  state: string
  unit: string
  category: string
  channel: string
  from: string
  to: string
  overdue: boolean
}

const NONE: Filters = { state: '', unit: '', category: '', channel: '', from: '', to: '', overdue: false }
export const PAGE_SIZE = 50

/** The list: which queue, which filters, which page, and where the person stands in it. */
export const useList = defineStore('list', () => {
  const queueKey = ref('all')
  const filters = reactive<Filters>({ ...NONE })
  const q = ref('')
  const page = ref(0)
  const items = ref<TicketRow[]>([])
  const total = ref(0)
  /** The number of the row that j and k move from; a number, not a place, so that a refresh does not shift it. */
  const cursor = ref('')
  const loading = ref(false)
  const fault = ref('')
  let running: AbortController | null = null

  const queue = computed(() => QUEUES.find((one) => one.key === queueKey.value) ?? QUEUES[0])
  const position = computed(() => items.value.findIndex((row) => row.number === cursor.value))
  const pages = computed(() => Math.max(1, Math.ceil(total.value / PAGE_SIZE)))
  const filtered = computed(() => Object.values(filters).some((value) => value !== '' && value !== false))

  async function load(quiet = false): Promise<void> {
    running?.abort()
    const mine = new AbortController()
    running = mine
    loading.value = !quiet
    const stood = position.value
    try {
      const found = await api.tickets(
        {
          ...filters,
          state: filters.state || queue.value.state,
          overdue: filters.overdue || queue.value.overdue === true,
          due: queue.value.due ?? '',
          q: q.value.trim(),
          page: page.value,
          size: PAGE_SIZE,
        },
        mine.signal,
      )
      items.value = found.items
      total.value = found.total
      fault.value = ''
      // The row went elsewhere: the person stays at that height of the list.
      if (position.value < 0) cursor.value = items.value[Math.min(Math.max(stood, 0), found.items.length - 1)]?.number ?? ''
    } catch (problem) {
      if (mine.signal.aborted) return
      // Rows that are there stay; the banner tells of a lost network.
      if (problem instanceof Problem) fault.value = problem.message || '没有取到，请再试一次。'
      else if (items.value.length === 0) fault.value = '网络断了，还没有取到。'
    } finally {
      if (running === mine) loading.value = false
    }
  }

  async function show(key: string): Promise<void> {
    queueKey.value = key
    q.value = ''
    filters.state = ''
    await restart()
  }

  async function restart(): Promise<void> {
    page.value = 0
    cursor.value = ''
    await load()
  }

  async function turnTo(to: number, end: 'first' | 'last' = 'first'): Promise<void> {
    page.value = Math.min(Math.max(0, to), pages.value - 1)
    await load()
    cursor.value = (end === 'first' ? items.value[0] : items.value[items.value.length - 1])?.number ?? ''
  }

  /** One row on or back, over the edge of the page too. */
  async function step(by: 1 | -1): Promise<void> {
    const to = position.value + by
    if (to >= 0 && to < items.value.length) cursor.value = items.value[to].number
    else if (by === 1 && page.value + 1 < pages.value) await turnTo(page.value + 1)
    else if (by === -1 && page.value > 0) await turnTo(page.value - 1, 'last')
  }

  /** The next row that somebody must still work on, remembered before the answer changes the list; empty: none. */
  function after(number: string): string {
    const at = items.value.findIndex((row) => row.number === number)
    const round = [...items.value.slice(at + 1), ...items.value.slice(0, Math.max(at, 0))]
    return round.find((row) => row.number !== number && !FINISHED.has(row.state))?.number ?? ''
  }

  function clearFilters(): void {
    Object.assign(filters, NONE)
  }

  function forget(): void {
    running?.abort()
    clearFilters()
    queueKey.value = 'all'
    q.value = ''
    page.value = 0
    items.value = []
    total.value = 0
    cursor.value = ''
    fault.value = ''
  }

  return {
    queueKey, queue, filters, filtered, q, page, pages, items, total, cursor, position, loading, fault,
    load, show, restart, turnTo, step, after, clearFilters, forget,
  }
})
