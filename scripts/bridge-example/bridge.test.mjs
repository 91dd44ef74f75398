import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bridgeServer, chinaTime, isGenuine, postMessage, Sent, signature, signedHeaders } from './bridge.mjs';

const SECRET = 'test-secret';
const DELIVERY = JSON.stringify({ deliveryId: 'd-1', roomId: 'r-1', mentionIds: ['m-1'], text: 'one\ntwo' });

async function listening(server, use) {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    return await use(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const send = (base, body, headers = signedHeaders('b', SECRET, body)) => fetch(base, { method: 'POST', headers, body });

test('the signature is that of the contract', () => {
  assert.equal(
    signature('key', '1772457245', 'n-1', '{"a":1}'),
    signature('key', '1772457245', 'n-1', Buffer.from('{"a":1}')),
  );
  assert.match(signature('key', '1772457245', 'n-1', '{"a":1}'), /^[0-9a-f]{64}$/);
});

test('a delivery is said once, however often it comes', async () => {
  const said = [];
  const server = bridgeServer({ secret: SECRET, sent: new Sent(), sendLine: async (delivery) => said.push(delivery) });
  await listening(server, async (base) => {
    const answers = await Promise.all([send(base, DELIVERY), send(base, DELIVERY), send(base, DELIVERY)]);
    assert.deepEqual(answers.map((answer) => answer.status), [204, 204, 204]);
    assert.equal((await send(base, DELIVERY)).status, 204);
  });
  assert.equal(said.length, 1);
  assert.equal(said[0].text, 'one\ntwo');
});

test('a restart does not say it again', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bridge-')), 'sent.txt');
  let said = 0;
  for (let start = 0; start < 2; start++) {
    const server = bridgeServer({ secret: SECRET, sent: new Sent(file), sendLine: async () => said++ });
    await listening(server, (base) => send(base, DELIVERY));
  }
  assert.equal(said, 1);
});

test('what failed is 503 and may come again', async () => {
  let tries = 0;
  const sendLine = async () => {
    if (++tries === 1) throw new Error('the chat client is away');
  };
  await listening(bridgeServer({ secret: SECRET, sent: new Sent(), sendLine }), async (base) => {
    assert.equal((await send(base, DELIVERY)).status, 503);
    assert.equal((await send(base, DELIVERY)).status, 204);
  });
  assert.equal(tries, 2);
});

test('forged, stale, repeated and broken requests are refused', async () => {
  const server = bridgeServer({ secret: SECRET, sent: new Sent(), sendLine: async () => assert.fail('said') });
  await listening(server, async (base) => {
    assert.equal((await send(base, DELIVERY, signedHeaders('b', 'other', DELIVERY))).status, 401);
    assert.equal((await send(base, DELIVERY, signedHeaders('b', SECRET, DELIVERY, Date.now() - 301_000))).status, 401);
    assert.equal((await send(base, DELIVERY, {})).status, 401);
    assert.equal((await send(base, '{"deliveryId":"d"}')).status, 400);
    assert.equal((await fetch(base)).status, 405);
  });
  const seen = new Map();
  const { 'Content-Type': _, ...signed } = signedHeaders('b', SECRET, 'x');
  const headers = Object.fromEntries(Object.entries(signed).map(([name, value]) => [name.toLowerCase(), value]));
  assert.equal(isGenuine(headers, 'x', SECRET, seen), true);
  assert.equal(isGenuine(headers, 'x', SECRET, seen), false);
});

test('a message is posted signed, and again where the house is busy', async () => {
  const got = [];
  const house = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    got.push(request.headers['x-gateway-nonce']);
    const genuine = isGenuine(request.headers, Buffer.concat(parts), SECRET, new Map());
    response.writeHead(!genuine ? 401 : got.length === 1 ? 503 : 200).end('{"messageId":"m-1","duplicate":false}');
  });
  await listening(house, async (base) => {
    const message = { messageId: 'm-1', roomId: 'r-1', senderId: 's-1', sentAt: chinaTime(), type: 'text', text: '路灯不亮' };
    const answer = await postMessage({ base, id: 'b', secret: SECRET, message, pauseMillis: 1 });
    assert.equal(answer.status, 200);
  });
  assert.equal(new Set(got).size, 2);
});

test('times carry the offset of China', () => {
  assert.equal(chinaTime(new Date('2026-03-02T13:14:05.678Z')), '2026-03-02T21:14:05+08:00');
});
