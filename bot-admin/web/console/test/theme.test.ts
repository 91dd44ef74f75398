import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))
const theme = readFileSync(join(src, 'theme/theme.css'), 'utf8')

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))
}

const light = colours(theme.slice(0, theme.indexOf('@media')))
const dark = { ...light, ...colours(/@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(theme)![1]) }

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT_ON: [string, string[]][] = [
  ['ink', ['card', 'paper', 'action-wash', 'late-wash', 'sealed-wash']],
  ['ink-soft', ['card', 'paper', 'action-wash', 'late-wash', 'sealed-wash', 'line']],
  ['action', ['card', 'paper', 'action-wash', 'late-wash', 'sealed-wash']],
  // Marks: on card only.
  ['urgent', ['card']],
  ['late', ['card']],
  ['soon', ['card']],
  ['done', ['card']],
  ['sealed', ['card']],
  ['on-solid', ['action', 'action-3', 'action-deep', 'urgent']],
  ['card', ['ink']],
]

const PAIRS = TEXT_ON.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const))

test.each(PAIRS)('%s can be read on %s, by day and by night', (text, ground) => {
  expect(contrast(light[text], light[ground])).toBeGreaterThanOrEqual(4.5)
  expect(contrast(dark[text], dark[ground])).toBeGreaterThanOrEqual(4.5)
})

test('the border of what can be typed into is seen', () => {
  for (const mode of [light, dark]) expect(contrast(mode.edge, mode.card)).toBeGreaterThanOrEqual(3)
})

test('the fixed colours are those of the design', () => {
  expect(light).toMatchObject({
    ink: '#1d2129', 'ink-soft': '#4e5969', line: '#e5e6eb', paper: '#f5f6f8', card: '#ffffff', action: '#1f5fbf',
    urgent: '#c9302c', late: '#b85c00', soon: '#8a6d00', done: '#2e7d32', sealed: '#5e3a8c',
  })
})

test('no other file names a colour', () => {
  const guilty = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts|css)$/.test(name) && !name.endsWith('theme.css'))
    .filter((name) => {
      const text = readFileSync(join(src, name), 'utf8')
      return (
        /#[0-9a-f]{3,8}\b(?![\w-])/i.test(text) ||
        /\b(rgba?|hsla?|oklch|color-mix)\(/.test(text) ||
        /(color|background|border|fill|stroke)[\w-]*:[^;]*\b(white|black|red|green|blue|gr[ae]y|orange|purple|yellow)\b/.test(text)
      )
    })
  expect(guilty).toEqual([])
})
