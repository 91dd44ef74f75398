import { beforeEach, expect, test } from 'vitest'
import { makeHttp, Problem, Unreachable, type Http } from '../src/api/http'

interface Call {
  method: string
  path: string
  token: string | null
}

let calls: Call[]
let jar: string
let answers: (call: Call) => Response | Error
let reached: boolean[]
let signedOut: number
let http: Http

beforeEach(() => {
  calls = []
  jar = ''
  reached = []
  signedOut = 0
  answers = () => Response.json({})
  http = makeHttp({
    fetch: async (path, init) => {
      const call = {
        method: init?.method ?? 'GET',
        path: String(path),
        token: new Headers(init?.headers).get('X-XSRF-TOKEN'),
      }
      calls.push(call)
      const answer = answers(call)
      if (answer instanceof Error) throw answer
      return answer
    },
    cookies: () => jar,
    reached: (yes) => reached.push(yes),
    signedOut: () => signedOut++,
  })
})

const problem = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })

test('an unsafe method gives the cookie back verbatim', async () => {
  jar = 'a=1; XSRF-TOKEN=ab%2Bc==; z=2'
  await http.send('POST', '/api/x', {})
  expect(calls).toEqual([{ method: 'POST', path: '/api/x', token: 'ab%2Bc==' }])
})

test('without the cookie a GET fetches it first', async () => {
  answers = (call) => {
    if (call.method === 'GET') {
      jar = 'XSRF-TOKEN=fresh'
      return problem(401, {})
    }
    return Response.json({})
  }
  await http.send('POST', '/api/session', {})
  expect(calls.map((call) => [call.method, call.token])).toEqual([
    ['GET', null],
    ['POST', 'fresh'],
  ])
  expect(signedOut).toBe(0)
})

test('a token that changed in another tab is taken and the request goes once more', async () => {
  jar = 'XSRF-TOKEN=old'
  answers = (call) => {
    if (call.method === 'GET') {
      jar = 'XSRF-TOKEN=new'
      return Response.json({})
    }
    return call.token === 'new' ? Response.json({ fine: true }) : problem(403, { code: 'csrf' })
  }
  expect(await http.send('POST', '/api/x', {})).toEqual({ fine: true })
  expect(calls.map((call) => call.token)).toEqual(['old', null, 'new'])
})

test('a 403 with a token that still holds is final', async () => {
  jar = 'XSRF-TOKEN=same'
  answers = (call) => (call.method === 'GET' ? Response.json({}) : problem(403, { detail: '不能办这一件。' }))
  await expect(http.send('POST', '/api/x', {})).rejects.toMatchObject({ status: 403, message: '不能办这一件。' })
  expect(calls.filter((call) => call.method === 'POST')).toHaveLength(1)
})

test('a refusal carries the Chinese sentence, the code, the findings and the newer ticket', async () => {
  answers = () => problem(422, { detail: '请看看。', code: 'reply.check', codes: ['NO_TIME'], ticket: { number: '1' } })
  const refusal = await http.get('/api/x').catch((fault: unknown) => fault)
  expect(refusal).toBeInstanceOf(Problem)
  expect(refusal).toMatchObject({ message: '请看看。', code: 'reply.check', codes: ['NO_TIME'], ticket: { number: '1' } })
})

test('a session that ended is told, a wrong password is not', async () => {
  jar = 'XSRF-TOKEN=t'
  answers = () => problem(401, { detail: '请先登录。' })
  await expect(http.get('/api/tickets')).rejects.toBeInstanceOf(Problem)
  expect(signedOut).toBe(1)
  await expect(http.send('POST', '/api/session', {})).rejects.toBeInstanceOf(Problem)
  expect(signedOut).toBe(1)
})

test('a lost network is no refusal, and its return is told', async () => {
  answers = () => new TypeError('Failed to fetch')
  await expect(http.get('/api/x')).rejects.toBeInstanceOf(Unreachable)
  answers = () => Response.json({})
  await http.get('/api/x')
  expect(reached).toEqual([false, true])
})

test('a server behind a proxy that is away counts as a lost network', async () => {
  answers = () => new Response('<html>Bad Gateway</html>', { status: 502 })
  await expect(http.get('/api/x')).rejects.toBeInstanceOf(Unreachable)
  expect(reached).toEqual([false])
})

test('an empty answer is none, and a page instead of JSON breaks nothing', async () => {
  answers = () => new Response(null, { status: 204 })
  expect(await http.get('/api/x')).toBeUndefined()
  answers = () => new Response('<html></html>', { status: 500 })
  await expect(http.get('/api/x')).rejects.toMatchObject({ status: 500, message: '' })
})

test('our own server that says it is busy is no lost network', async () => {
  answers = () => problem(503, { detail: '系统暂时不能使用。', code: 'service.away' })
  await expect(http.get('/api/x')).rejects.toMatchObject({ status: 503, message: '系统暂时不能使用。' })
  expect(reached).toEqual([true])
})
