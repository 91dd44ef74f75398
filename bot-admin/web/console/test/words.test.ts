import { expect, test } from 'vitest'
import type { Ticket, UnitRow } from '../src/api/types'
import { search, type Query } from '../src/api/minsheng'
import { nextOf } from '../src/ways'
import { changes } from '../src/words/changes'
import { channelName, deliveryText, findingCode, findingText } from '../src/words/labels'
import { longest, marked } from '../src/words/marked'
import { seenBy } from '../src/words/seen'

function lamp(): Ticket {
  return {
    number: '2603020163',
    version: 3,
    state: 'DISPATCHED',
    stateName: '待签收',
    category: 'A1',
    categoryName: '路灯照明',
    kind: 'HELP',
    kindName: '求助',
    unit: '和平路社区',
    unitCode: 'hepinglu',
    place: '和平路36号院门口',
    secret: false,
    summary: '路灯黑半个月了',
    dueAt: '2026-03-06T18:00:00+08:00',
    contactDueAt: '2026-03-04T18:00:00+08:00',
    overdue: false,
    urgent: false,
    channel: 'MP',
    receivedAt: '2026-02-27T21:14:00+08:00',
    confidence: 0.94,
    because: [],
    reporter: '居民',
    messages: [],
    timeline: [],
    deadlines: [],
    deliveries: [],
    moves: [],
  }
}

const UNITS: UnitRow[] = [
  { code: 'xunchaban', name: '区委巡察办', level: 'INSPECTION', parent: 'beiguan' },
  { code: 'jiefanglu', name: '解放路街道', level: 'STREET', parent: 'beiguan' },
  { code: 'hepinglu', name: '和平路社区', level: 'COMMUNITY', parent: 'jiefanglu' },
]

test('a stale case says who did what and what is different now', () => {
  const newer: Ticket = {
    ...lamp(),
    version: 4,
    state: 'IN_PROGRESS',
    stateName: '办理中',
    place: null,
    messages: [{ id: 1, at: '2026-03-03T09:00:00+08:00', from: 'resident', type: 'text', text: '还没修' }],
    timeline: [
      {
        at: '2025-03-03T09:10:00+08:00',
        actor: 'wang',
        actorName: '王姐',
        move: 'SIGN',
        moveName: '签收',
        from: 'DISPATCHED',
        to: 'IN_PROGRESS',
        text: '',
      },
    ],
  }
  expect(changes(lamp(), newer)).toEqual([
    '2025年3月3日 09:10 王姐 签收',
    '状态：待签收 → 办理中',
    '位置：和平路36号院门口 → 空',
    '新增 1 条消息',
  ])
  expect(changes(lamp(), lamp())).toEqual([])
})

test('who can see a case is said from the tree, and a sealed one names the inspection office alone', () => {
  expect(seenBy(lamp(), UNITS)).toBe('和平路社区、解放路街道、区委巡察办。')
  expect(seenBy({ ...lamp(), secret: true }, UNITS)).toMatch(/^只有区委巡察办/)
})

test('a finding that we have no words for still says that there is one', () => {
  expect(findingText('NO_TIME')).toContain('时间')
  expect(findingText('SOMETHING_NEW')).toContain('SOMETHING_NEW')
  expect(findingText({ code: 'X', text: '服务器的话' })).toBe('服务器的话')
  expect(findingCode({ code: 'X' })).toBe('X')
})

test('deliveries are told in plain words', () => {
  const delivery = { way: 'GROUP_LINE', error: null, text: '', at: '' }
  expect(deliveryText({ ...delivery, state: 'UNKNOWN' })).toContain('核实')
  expect(deliveryText({ ...delivery, state: 'LATER', stateName: '以后再说' })).toBe('以后再说')
})

test('a channel is named by its kind, with or without its account', () => {
  expect(channelName('MP')).toBe('公众号')
  expect(channelName('gateway:demo-bridge')).toBe('微信群')
})

test('a list asks only for what was chosen', () => {
  const query: Query = {
    state: 'DISPATCHED', unit: '', category: '', channel: '', q: '路灯', from: '', to: '', overdue: false, due: '',
    page: 0, size: 50,
  }
  expect(search(query)).toBe('state=DISPATCHED&q=%E8%B7%AF%E7%81%AF&page=0&size=50')
})

test('sign-in leads back into the console and nowhere else', () => {
  expect(nextOf('/tickets/2603020163')).toBe('/tickets/2603020163')
  expect(nextOf('//elsewhere.example')).toBe('/')
  expect(nextOf('https://elsewhere.example')).toBe('/')
  expect(nextOf('/sign-in?next=/')).toBe('/')
  expect(nextOf(undefined)).toBe('/')
})

test('of the words that decided the longest are shown, each once', () => {
  const words = ['塌了', '路', '路面塌', '路面', '塌了'].map((text) => ({ text }))
  expect(longest(words).map((one) => one.text)).toEqual(['塌了', '路面塌'])
})

test('the words that decided are marked where they stand, overlapping or not, and markup stays text', () => {
  expect(marked('路面塌了<b>', ['路面', '面塌', '<'])).toEqual([
    { text: '路面塌', decided: true },
    { text: '了', decided: false },
    { text: '<', decided: true },
    { text: 'b>', decided: false },
  ])
  expect(marked('', ['路'])).toEqual([])
  expect(marked('路灯', [''])).toEqual([{ text: '路灯', decided: false }])
})
