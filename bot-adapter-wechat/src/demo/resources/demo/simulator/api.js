/** The simulator's own addresses. */
async function call(method, path, body) {
  const response = await fetch(`/simulator${path}`, {
    method,
    headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

const json = async (method, path, body) => (await call(method, path, body)).json();
const part = encodeURIComponent;

export const people = () => json('GET', '/people');
export const chat = (place) => json('GET', { phone: `/phones/${part(place.id)}`, room: `/rooms/${part(place.id)}`, aside: `/members/${part(place.id)}` }[place.kind]);
export const write = (openid, message) => json('POST', `/phones/${part(openid)}/messages`, message);
export const act = (openid, event) => json('POST', `/phones/${part(openid)}/events`, event);
export const say = (roomId, message) => json('POST', `/rooms/${part(roomId)}/messages`, message);
export const recall = (roomId, senderId, messageId) => json('POST', `/rooms/${part(roomId)}/recall`, { senderId, messageId });
export const faults = (wanted) => json('PUT', '/faults', wanted);
export const forward = (duration) => json('PUT', '/clock', { forward: duration });
export const machine = (channel, sender) => json('GET', `/machine?channel=${part(channel)}&sender=${part(sender)}`);

export async function log(after) {
  const text = await (await call('GET', `/log?after=${after}`)).text();
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
