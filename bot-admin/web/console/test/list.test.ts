import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { Unreachable } from '../src/api/http'
import { api } from '../src/api/minsheng'
import type { TicketRow } from '../src/api/types'
import { PAGE_SIZE, useList } from '../src/stores/list'

const row = (number: string, state = 'IN_PROGRESS') => ({ number, state }) as TicketRow
let asked: Parameters<typeof api.tickets>[0][]
let served: TicketRow[]
let total: number

beforeEach(() => {
  setActivePinia(createPinia())
  asked = []
  served = ['1', '2', '3', '4'].map((number) => row(number))
  total = 4
  vi.spyOn(api, 'tickets').mockImplementation(async (query) => {
    asked.push(query)
    return { items: served, total }
  })
})

test('after an answer comes the next case that somebody must work on, else one before, else none', async () => {
  served = [row('1'), row('2', 'ANSWERED'), row('3'), row('4', 'CLOSED')]
  const list = useList()
  await list.load()
  expect(list.after('1')).toBe('3')
  expect(list.after('3')).toBe('1')
  served = [row('1'), row('2', 'ANSWERED')]
  await list.load()
  expect(list.after('1')).toBe('')
})

test('a refresh leaves the person at the row, or at its height where the row went', async () => {
  const list = useList()
  await list.load()
  await list.step(1)
  await list.step(1)
  expect(list.cursor).toBe('3')
  served = ['9', '1', '2', '3', '4'].map((number) => row(number))
  await list.load(true)
  expect(list.cursor).toBe('3')
  served = ['9', '1', '2', '4'].map((number) => row(number))
  await list.load(true)
  expect(list.cursor).toBe('4')
})

test('j at the foot of a page turns it', async () => {
  total = 10_000
  const list = useList()
  await list.load()
  expect(list.pages).toBe(10_000 / PAGE_SIZE)
  await list.step(-1)
  expect(list.cursor).toBe('1')
  for (let i = 0; i < 4; i++) await list.step(1)
  expect(list.page).toBe(1)
  expect(list.cursor).toBe('1')
  await list.step(-1)
  expect(list.page).toBe(0)
  expect(list.cursor).toBe('4')
})

test('a queue asks for its states, and a chosen state goes before it', async () => {
  const list = useList()
  await list.show('inProgress')
  expect(asked[asked.length - 1]).toMatchObject({ state: 'IN_PROGRESS,REOPENED', overdue: false, due: '' })
  list.filters.state = 'CLOSED'
  await list.restart()
  expect(asked[asked.length - 1]).toMatchObject({ state: 'CLOSED', page: 0 })
  await list.show('dueToday')
  expect(asked[asked.length - 1]).toMatchObject({ state: '', due: 'today' })
})

test('a lost network leaves the rows, and never says that there are none', async () => {
  const list = useList()
  await list.load()
  vi.spyOn(api, 'tickets').mockRejectedValue(new Unreachable())
  await list.load(true)
  expect(list.items).toHaveLength(4)
  expect(list.fault).toBe('')
  list.forget()
  await list.load()
  expect(list.fault).not.toBe('')
})
