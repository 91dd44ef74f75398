// A reference bridge: the least that stands between a group chat and 民声. Copy it and replace `sendLine` and the command line
// by your chat client. Node 20 or newer, no dependencies.
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const STALE_SECONDS = 300;
const LARGEST_BODY = 512 * 1024;

/** Lower-case hex of HMAC-SHA-256 over timestamp, nonce and body, a line each. */
export function signature(secret, timestamp, nonce, body) {
  return createHmac('sha256', secret).update(`${timestamp}\n${nonce}\n`).update(body).digest('hex');
}

/** The headers of a signed request. */
export function signedHeaders(id, secret, body, now = Date.now()) {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = randomUUID();
  return {
    'Content-Type': 'application/json',
    'X-Gateway-Id': id,
    'X-Gateway-Timestamp': timestamp,
    'X-Gateway-Nonce': nonce,
    'X-Gateway-Signature': signature(secret, timestamp, nonce, body),
  };
}

/** Whether a request was signed with our secret, now and for the first time. `seenNonces` is a Map of nonce to its second. */
export function isGenuine(headers, body, secret, seenNonces, now = Date.now()) {
  const timestamp = headers['x-gateway-timestamp'] ?? '';
  const nonce = headers['x-gateway-nonce'] ?? '';
  const right = Buffer.from(signature(secret, timestamp, nonce, body));
  const given = Buffer.from(headers['x-gateway-signature'] ?? '');
  if (right.length !== given.length || !timingSafeEqual(right, given)) return false;
  const seconds = Math.floor(now / 1000);
  if (!/^\d+$/.test(timestamp) || Math.abs(seconds - Number(timestamp)) > STALE_SECONDS) return false;
  for (const [old, at] of seenNonces) if (seconds - at > 2 * STALE_SECONDS) seenNonces.delete(old);
  if (nonce === '' || seenNonces.has(nonce)) return false;
  seenNonces.set(nonce, seconds);
  return true;
}

/** Deliveries that were sent, remembered in a file so that a restart does not say a line twice. */
export class Sent {
  #file;
  #ids;
  #running = new Map();

  constructor(file) {
    this.#file = file;
    this.#ids = new Set(file && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
  }

  /** Runs `send` unless this delivery was sent; who comes while it is being sent waits for the same end. */
  once(deliveryId, send) {
    if (this.#ids.has(deliveryId)) return Promise.resolve(false);
    const running = this.#running.get(deliveryId);
    if (running) return running.then(() => false);
    const sending = Promise.resolve()
      .then(send)
      .then(() => {
        this.#ids.add(deliveryId);
        if (this.#file) appendFileSync(this.#file, `${deliveryId}\n`);
        return true;
      })
      .finally(() => this.#running.delete(deliveryId));
    this.#running.set(deliveryId, sending);
    return sending;
  }
}

/** The server behind the send-url: verifies, sends once, answers 204. `sendLine` gets the delivery and must throw where it failed. */
export function bridgeServer({ secret, sent, sendLine }) {
  const seenNonces = new Map();
  return createServer(async (request, response) => {
    const end = (status) => response.writeHead(status).end();
    try {
      if (request.method !== 'POST') return end(405);
      const body = await readBody(request);
      if (body === null) return end(413);
      if (!isGenuine(request.headers, body, secret, seenNonces)) return end(401);
      const delivery = parsed(body);
      if (!delivery) return end(400);
      await sent.once(delivery.deliveryId, () => sendLine(delivery));
      return end(204);
    } catch {
      return end(503);
    }
  });
}

function parsed(body) {
  try {
    const { deliveryId, roomId, toSenderId, mentionIds = [], text } = JSON.parse(body);
    const whole = [deliveryId, roomId ?? toSenderId, text].every((part) => typeof part === 'string' && part !== '');
    return whole ? { deliveryId, roomId, toSenderId, mentionIds, text } : null;
  } catch {
    return null;
  }
}

async function readBody(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > LARGEST_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Posts one message of a group; tries again where the house says 5xx or nothing, with the same messageId and a new nonce. */
export async function postMessage({ base, id, secret, message, tries = 5, pauseMillis = 1000 }) {
  const body = JSON.stringify(message);
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(`${base}/wechat/gateway/messages`, {
        method: 'POST',
        headers: signedHeaders(id, secret, body),
        body,
        signal: AbortSignal.timeout(6000),
      });
      if (answer.status < 500) return { status: answer.status, body: await answer.text() };
      if (attempt === tries) return { status: answer.status, body: '' };
    } catch (fault) {
      if (attempt === tries) throw fault;
    }
    await new Promise((resume) => setTimeout(resume, pauseMillis * attempt));
  }
}

/** An instant as the contract wants it, with the offset of China. */
export function chinaTime(date = new Date()) {
  return new Date(date.getTime() + 8 * 3600 * 1000).toISOString().replace(/\.\d+Z$/, '+08:00');
}

const HELP = `A reference bridge for 民声.

  node bridge.mjs post  --room ROOM --sender MEMBER --text TEXT [--room-name NAME] [--sender-name NAME] [--id MESSAGE]
  node bridge.mjs serve [--port 9700]     the server for minsheng.wechat.gateway.clients[i].send-url

Environment: BRIDGE_ID, BRIDGE_SECRET (as in minsheng.wechat.gateway.clients[i]), BRIDGE_BASE (default
http://127.0.0.1:8080), BRIDGE_SENT (file that remembers what was sent; default ./bridge-sent.txt)`;

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      room: { type: 'string' },
      sender: { type: 'string' },
      text: { type: 'string' },
      'room-name': { type: 'string' },
      'sender-name': { type: 'string' },
      id: { type: 'string' },
      port: { type: 'string', default: '9700' },
      help: { type: 'boolean' },
    },
  });
  const { BRIDGE_ID: id, BRIDGE_SECRET: secret, BRIDGE_BASE: base = 'http://127.0.0.1:8080' } = process.env;
  const { BRIDGE_SENT: file = 'bridge-sent.txt' } = process.env;
  const [command] = positionals;
  if (values.help) return console.log(HELP);
  if (!id || !secret) return fail('BRIDGE_ID and BRIDGE_SECRET must be set; see --help');
  if (command === 'post' && values.room && values.sender && values.text) {
    const message = {
      messageId: values.id ?? randomUUID(),
      roomId: values.room,
      roomName: values['room-name'],
      senderId: values.sender,
      senderName: values['sender-name'],
      sentAt: chinaTime(),
      type: 'text',
      text: values.text,
    };
    const answer = await postMessage({ base, id, secret, message }).catch(() => null);
    if (!answer) return fail(`nobody answers at ${base}`);
    console.log(answer.status, answer.body);
    if (answer.status !== 200) process.exitCode = 1;
    return undefined;
  }
  if (command === 'serve') {
    // Here a real bridge calls its chat client.
    const sendLine = async (delivery) => console.log(JSON.stringify(delivery));
    const server = bridgeServer({ secret, sent: new Sent(file), sendLine });
    server.listen(Number(values.port), '127.0.0.1', () => console.error(`listening on 127.0.0.1:${server.address().port}`));
    return undefined;
  }
  return fail(HELP);
}

function fail(line) {
  console.error(line);
  process.exitCode = 2;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
