// What every browser test stands on: the demo that BASE_URL names, a resident's phone in it, and a browser.
import { accessSync, constants, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const BASE = (process.env.BASE_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
export const WORKER = { username: process.env.E2E_USER ?? 'hepinglu', password: process.env.E2E_PASSWORD ?? 'minsheng-demo' }
export const OUT = join(dirname(fileURLToPath(import.meta.url)), 'out')
export const SIZES = { desk: { width: 1440, height: 900 }, tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } }
// A cold server on a busy machine takes its time for the first answers.
const PATIENCE_MILLIS = 60_000

mkdirSync(OUT, { recursive: true })

function browserPath() {
  const named = process.env.CHROMIUM_BIN ?? process.env.CHROMIUM
  if (named) return named
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return join(folder, name)
      } catch {
        // Not here.
      }
    }
  }
  throw new Error('No Chromium: install the package "chromium", or name one in CHROMIUM_BIN')
}

export async function openBrowser() {
  const root = process.getuid?.() === 0
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
    ],
  })
}

/** A page of a given size whose own faults fail the test that uses it. */
export async function openPage(browser, size, options = {}) {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MILLIS)
  page.faults = []
  page.on('pageerror', (fault) => page.faults.push(fault.message))
  return page
}

export async function signIn(page, who = WORKER) {
  await page.goto(`${BASE}/`)
  await page.getByLabel('用户名').fill(who.username)
  await page.getByLabel('密码', { exact: true }).fill(who.password)
  await page.getByLabel('密码', { exact: true }).press('Enter')
  await desk(page)
}

/** The desk is there; a refusal of the sign-in fails the test with its sentence. */
export async function desk(page) {
  const list = page.getByRole('region', { name: '工单' })
  const refusal = page.locator('form .fault')
  try {
    await list.waitFor()
  } catch (fault) {
    throw (await refusal.isVisible()) ? new Error(`not signed in: ${await refusal.innerText()}`) : fault
  }
}

export async function shot(page, name) {
  await page.screenshot({ path: join(OUT, `${name}.png`) })
}

/** A resident in the simulator. */
export function phone(id) {
  const address = `${BASE}/simulator/phones/${id}`
  return {
    async write(text) {
      const answer = await fetch(`${address}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'text', text }),
      })
      if (!answer.ok) throw new Error(`the phone could not write: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    async seen() {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`the phone shows nothing: ${answer.status}`)
      return answer.text()
    },
    /** The screen's content once `what` is on it. */
    async until(what, since = '') {
      const end = Date.now() + PATIENCE_MILLIS
      for (;;) {
        const seen = await this.seen()
        const found = typeof what === 'string' ? (seen.includes(what) ? [what] : null) : newest(seen, what, since)
        if (found) return found
        if (Date.now() > end) throw new Error(`the phone never showed ${what}`)
        await new Promise((resume) => setTimeout(resume, 200))
      }
    },
  }
}

/** The last match that was not there before. */
function newest(seen, pattern, since) {
  const before = new Set([...since.matchAll(new RegExp(pattern, 'g'))].map((match) => match[0]))
  const fresh = [...seen.matchAll(new RegExp(pattern, 'g'))].filter((match) => !before.has(match[0]))
  return fresh[fresh.length - 1] ?? null
}

/** Writes as a resident and tells the number that came back: at once, or a little later as a message of its own. */
export async function report(resident, text) {
  const before = await resident.seen()
  const { text: answer } = await resident.write(text)
  const number = /(?<!\d)\d{10,12}(?!\d)/
  return (answer?.match(number) ?? (await resident.until(number, before)))[0]
}

export const noSidewaysScroll = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
