import { afterEach, expect, test } from 'vitest'
import { due, dueToday, exact, keepTime, left, now, stretch, when } from '../src/words/dates'

// A Tuesday, 09:00 in Anyang.
const TUESDAY = Date.parse('2026-03-03T09:00:00+08:00')

afterEach(() => keepTime(undefined))

test.each([
  ['2026-03-03T18:00:00+08:00', '今天 18:00 前'],
  ['2026-03-04T18:00:00+08:00', '明天 18:00 前'],
  ['2026-03-06T18:00:00+08:00', '周五 18:00 前'],
  ['2026-03-08T18:00:00+08:00', '周日 18:00 前'],
  ['2026-03-09T18:00:00+08:00', '下周一 18:00 前'],
  ['2026-03-13T18:00:00+08:00', '下周五 18:00 前'],
  ['2026-03-16T18:00:00+08:00', '3月16日前'],
  ['2027-01-04T18:00:00+08:00', '2027年1月4日前'],
  ['2026-03-03T08:00:00+08:00', '今天 08:00'],
  ['2026-03-02T18:00:00+08:00', '昨天 18:00'],
  ['2026-02-27T18:00:00+08:00', '2月27日 18:00'],
])('a limit at %s is said as %s', (iso, words) => {
  expect(due(iso, TUESDAY)).toBe(words)
})

test('a case without a limit says so', () => {
  expect(due(null, TUESDAY)).toBe('不限期')
})

test('the day turns at midnight of the district, not of the PC', () => {
  const beforeMidnight = Date.parse('2026-03-03T23:30:00+08:00')
  const afterMidnight = Date.parse('2026-03-04T00:30:00+08:00')
  expect(due('2026-03-04T18:00:00+08:00', beforeMidnight)).toBe('明天 18:00 前')
  expect(due('2026-03-04T10:00:00Z', afterMidnight)).toBe('今天 18:00 前')
})

test.each([
  ['2026-03-03T08:10:00+08:00', '08:10'],
  ['2026-03-02T21:14:05+08:00', '昨天 21:14'],
  ['2026-02-27T21:14:05+08:00', '2月27日 21:14'],
  ['2025-12-31T21:14:05+08:00', '2025年12月31日 21:14'],
])('what was said at %s stands under %s', (iso, words) => {
  expect(when(iso, TUESDAY)).toBe(words)
})

test('the exact time stands in the hover', () => {
  expect(exact('2026-03-06T10:00:05Z')).toBe('2026年3月6日 星期五 18:00:05')
  expect(exact(null)).toBe('')
})

test('what is left is said in the largest whole unit', () => {
  expect(left('2026-03-06T18:00:00+08:00', TUESDAY)).toBe('还有 3 天')
  expect(left('2026-03-03T11:20:00+08:00', TUESDAY)).toBe('还有 2 小时')
  expect(left('2026-03-03T09:00:20+08:00', TUESDAY)).toBe('还有 1 分钟')
  expect(left('2026-03-02T08:00:00+08:00', TUESDAY)).toBe('超期 1 天')
})

test('due today means a limit that is still ahead', () => {
  expect(dueToday('2026-03-03T18:00:00+08:00', TUESDAY)).toBe(true)
  expect(dueToday('2026-03-03T08:00:00+08:00', TUESDAY)).toBe(false)
  expect(dueToday('2026-03-04T18:00:00+08:00', TUESDAY)).toBe(false)
})

test('stretches of a count read as days where they are whole days', () => {
  expect(stretch('2026-03-02T21:14:00+08:00', '2026-03-03T00:00:00+08:00', TUESDAY)).toBe('3月2日 周一 21:14–24:00')
  expect(stretch('2026-03-03T00:00:00+08:00', '2026-03-04T00:00:00+08:00', TUESDAY)).toBe('3月3日 周二 全天')
  expect(stretch('2026-03-07T00:00:00+08:00', '2026-03-09T00:00:00+08:00', TUESDAY)).toBe('3月7日 周六 至 3月8日 周日')
  expect(stretch('2026-03-06T00:00:00+08:00', '2026-03-06T18:00:00+08:00', TUESDAY)).toBe('3月6日 周五 00:00–18:00')
})

test('the clock is the server’s where it says so', () => {
  keepTime('2030-01-01T00:00:00Z', Date.now())
  expect(Math.abs(now() - Date.parse('2030-01-01T00:00:00Z'))).toBeLessThan(2000)
  keepTime('nonsense')
  expect(Math.abs(now() - Date.now())).toBeLessThan(2000)
})
