/**
 * Dates as people say them. Everything is read in the district's zone, whatever the PC is set to.
 * The clock is the server's where it says so (`keepTime`): a PC with a wrong clock, or a demo whose clock was moved, must not
 * say 今天 on the wrong day.
 */
const ZONE_MINUTES = 8 * 60
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

let lead = 0

export function keepTime(serverNow: string | undefined, here = Date.now()): void {
  const there = serverNow ? Date.parse(serverNow) : Number.NaN
  lead = Number.isNaN(there) ? 0 : there - here
}

export function now(): number {
  return Date.now() + lead
}

interface Parts {
  year: number
  month: number
  day: number
  weekday: number
  clock: string
  seconds: string
  /** Days since the epoch, in the zone. */
  dayNumber: number
}

function parts(millis: number): Parts {
  const shifted = new Date(millis + ZONE_MINUTES * MINUTE)
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    clock: `${two(shifted.getUTCHours())}:${two(shifted.getUTCMinutes())}`,
    seconds: two(shifted.getUTCSeconds()),
    dayNumber: Math.floor((millis + ZONE_MINUTES * MINUTE) / DAY),
  }
}

/** Monday is the first day of a week here. */
function week(p: Parts): number {
  // Day 0 of the epoch was a Thursday.
  return Math.floor((p.dayNumber + 3) / 7)
}

function dayWord(then: Parts, today: Parts): string {
  const away = then.dayNumber - today.dayNumber
  if (away === 0) return '今天'
  if (away === 1) return '明天'
  if (away === -1) return '昨天'
  if (away > 0 && week(then) === week(today)) return `周${WEEKDAYS[then.weekday]}`
  if (away > 0 && week(then) === week(today) + 1) return `下周${WEEKDAYS[then.weekday]}`
  return calendarDay(then, today)
}

function calendarDay(then: Parts, today: Parts): string {
  const day = `${then.month}月${then.day}日`
  return then.year === today.year ? day : `${then.year}年${day}`
}

/** 今天 18:00 前 · 周五 18:00 前 · 3月12日前; a limit that is over loses its 前. */
export function due(iso: string | null, at = now()): string {
  if (!iso) return '不限期'
  const millis = Date.parse(iso)
  if (Number.isNaN(millis)) return ''
  const then = parts(millis)
  const today = parts(at)
  const word = dayWord(then, today)
  if (millis < at) return `${word} ${then.clock}`
  return word.endsWith('月' + then.day + '日') ? `${word}前` : `${word} ${then.clock} 前`
}

export function dueToday(iso: string | null, at = now()): boolean {
  if (!iso) return false
  const millis = Date.parse(iso)
  return millis >= at && parts(millis).dayNumber === parts(at).dayNumber
}

/** 21:14 · 昨天 21:14 · 3月2日 21:14 · 2025年3月2日 21:14. */
export function when(iso: string, at = now()): string {
  const millis = Date.parse(iso)
  if (Number.isNaN(millis)) return ''
  const then = parts(millis)
  const today = parts(at)
  const away = then.dayNumber - today.dayNumber
  if (away === 0) return then.clock
  if (away === -1) return `昨天 ${then.clock}`
  return `${calendarDay(then, today)} ${then.clock}`
}

/** For the hover: 2026年3月6日 星期五 18:00:00. */
export function exact(iso: string | null): string {
  if (!iso) return ''
  const millis = Date.parse(iso)
  if (Number.isNaN(millis)) return ''
  const p = parts(millis)
  return `${p.year}年${p.month}月${p.day}日 星期${WEEKDAYS[p.weekday]} ${p.clock}:${p.seconds}`
}

/** 还有 3 天 · 还有 5 小时 · 还有 20 分钟 · 超期 2 天. */
export function left(iso: string | null, at = now()): string {
  if (!iso) return ''
  const span = Date.parse(iso) - at
  const size = Math.abs(span)
  const amount =
    size >= DAY
      ? `${Math.floor(size / DAY)} 天`
      : size >= 60 * MINUTE
        ? `${Math.floor(size / (60 * MINUTE))} 小时`
        : `${Math.max(1, Math.floor(size / MINUTE))} 分钟`
  return span >= 0 ? `还有 ${amount}` : `超期 ${amount}`
}

/** A stretch of time in a table: 3月2日 周一 21:14–24:00 · 3月3日 周二 全天 · 3月7日 周六 至 3月8日 周日. */
export function stretch(from: string, to: string, at = now()): string {
  const start = Date.parse(from)
  const stop = Date.parse(to)
  const today = parts(at)
  const day = (p: Parts) => `${calendarDay(p, today)} 周${WEEKDAYS[p.weekday]}`
  const a = parts(start)
  const b = parts(stop)
  // Midnight ends the day before it; nobody says "until Tuesday 00:00".
  const midnight = b.clock === '00:00' && stop > start
  const last = midnight ? parts(stop - 1) : b
  const end = midnight ? '24:00' : b.clock
  const whole = a.clock === '00:00' && midnight
  if (last.dayNumber === a.dayNumber) return whole ? `${day(a)} 全天` : `${day(a)} ${a.clock}–${end}`
  return whole ? `${day(a)} 至 ${day(last)}` : `${day(a)} ${a.clock} 至 ${day(last)} ${end}`
}
