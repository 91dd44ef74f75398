import { beforeEach, expect, test } from 'vitest'
import { makeDrafts, type Drafts, type Shelf } from '../src/stores/drafts'

function shelf(): Shelf & { rows: Map<string, string> } {
  const rows = new Map<string, string>()
  return {
    rows,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    key: (index) => [...rows.keys()][index] ?? null,
    get length() {
      return rows.size
    },
  }
}

let lasting: ReturnType<typeof shelf>
let tabOnly: ReturnType<typeof shelf>
let drafts: Drafts

beforeEach(() => {
  lasting = shelf()
  tabOnly = shelf()
  drafts = makeDrafts(lasting, tabOnly)
})

test('what was typed comes back, for each case and each act by itself', () => {
  drafts.keep('li', '2603020163', 'reply', '已联系', false)
  drafts.keep('li', '2603020163', 'return.reason', '不归我们', false)
  expect(drafts.read('li', '2603020163', 'reply')).toBe('已联系')
  expect(drafts.read('li', '2603020163', 'return.reason')).toBe('不归我们')
  expect(drafts.read('li', '2603020164', 'reply')).toBe('')
})

test('a colleague at the same PC does not see it', () => {
  drafts.keep('li', '2603020163', 'reply', '已联系', false)
  expect(drafts.read('wang', '2603020163', 'reply')).toBe('')
})

test('sent or emptied, it is gone', () => {
  drafts.keep('li', '2603020163', 'reply', '已联系', false)
  drafts.drop('li', '2603020163', 'reply')
  drafts.keep('li', '2603020164', 'reply', '已联系', false)
  drafts.keep('li', '2603020164', 'reply', '', false)
  expect(lasting.rows.size).toBe(0)
})

test('a sealed case leaves nothing on the disk, also where it was not sealed before', () => {
  drafts.keep('li', '804163920417', 'reply', '草稿', false)
  drafts.keep('li', '804163920417', 'reply', '草稿二', true)
  expect(lasting.rows.size).toBe(0)
  expect(drafts.read('li', '804163920417', 'reply')).toBe('草稿二')
})

test('at sign-out only the own drafts go', () => {
  drafts.keep('li', '1', 'reply', 'a', false)
  drafts.keep('li', '2', 'reply', 'b', true)
  drafts.keep('wang', '1', 'reply', 'c', false)
  expect(drafts.any('li')).toBe(true)
  drafts.dropAll('li')
  expect(drafts.any('li')).toBe(false)
  expect(drafts.read('wang', '1', 'reply')).toBe('c')
})

test('a full store costs nobody the page', () => {
  lasting.setItem = () => {
    throw new Error('QuotaExceededError')
  }
  expect(() => drafts.keep('li', '1', 'reply', 'a', false)).not.toThrow()
})
