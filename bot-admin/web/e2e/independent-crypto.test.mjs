// A callback that somebody else's implementation of WeChat's envelope signed and sealed, and whose answer it opens.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { decrypt, encrypt, getSignature } from '@wecom/crypto'
import { BASE } from './surroundings.mjs'

const APP = 'wxdemo0000000000'
const TOKEN = 'minsheng-demo'
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

const now = async () => {
  const answer = await fetch(`${BASE}/simulator/clock`)
  const clock = await answer.json()
  return Math.floor(new Date(clock.now ?? clock.at ?? Date.now()).getTime() / 1000)
}
const field = (xml, name) => xml.match(new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?</${name}>`))?.[1]

async function post(message, change = (query) => query) {
  const timestamp = String(await now())
  const nonce = String(Math.floor(Math.random() * 1e9))
  const sealed = encrypt(KEY, message, APP)
  const query = change({
    signature: createHash('sha1').update([TOKEN, timestamp, nonce].sort().join('')).digest('hex'),
    timestamp,
    nonce,
    openid: 'o-independent',
    encrypt_type: 'aes',
    msg_signature: getSignature(TOKEN, timestamp, nonce, sealed),
  })
  return fetch(`${BASE}/wechat/mp/${APP}?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml' },
    body: `<xml><ToUserName><![CDATA[gh_demo]]></ToUserName><Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`,
  })
}

const text = (words, id) =>
  `<xml><ToUserName><![CDATA[gh_demo]]></ToUserName><FromUserName><![CDATA[o-independent]]></FromUserName>` +
  `<CreateTime>${Math.floor(Date.now() / 1000)}</CreateTime><MsgType><![CDATA[text]]></MsgType>` +
  `<Content><![CDATA[${words}]]></Content><MsgId>${id}</MsgId></xml>`

test('a callback sealed by an independent implementation is taken, and it opens our sealed answer', async () => {
  const answer = await post(text('和平路52号院门口路灯不亮🌿', Date.now()))
  assert.equal(answer.status, 200)
  const envelope = await answer.text()
  const sealed = field(envelope, 'Encrypt')
  assert.equal(getSignature(TOKEN, field(envelope, 'TimeStamp'), field(envelope, 'Nonce'), sealed), field(envelope, 'MsgSignature'))
  const opened = decrypt(KEY, sealed)
  assert.equal(opened.id, APP)
  assert.equal(field(opened.message, 'ToUserName'), 'o-independent')
  assert.equal(field(opened.message, 'MsgType'), 'text')
  assert.match(field(opened.message, 'Content'), /编号 \d{10}/)
})

test('a wrong signature, and the one of the wrong kind, are refused', async () => {
  const message = text('路灯不亮', Date.now())
  assert.equal((await post(message, (query) => ({ ...query, msg_signature: '0'.repeat(40) }))).status, 403)
  assert.equal((await post(message, (query) => ({ ...query, msg_signature: query.signature }))).status, 403)
})
