import * as api from './api.js';
import { bubbleLog } from './bubbles.js';
import { composer } from './compose.js';
import { avatar, h } from './dom.js';
import { machinePanel } from './machine.js';
import { peopleList } from './people.js';
import { switches } from './switches.js';

const $ = (id) => document.getElementById(id);
const speakers = new Map();
const calls = [];
const MOST_CALLS = 500;
let state = null;
let place = null;
let chat = null;
let view = {};
let lastCall = 0;
let polling = false;
let again = null;

const drawPeople = peopleList($('people'), choose);
const drawMachine = machinePanel($('machine'));
const drawSwitches = switches($('switches'), poll);
const drawLog = bubbleLog($('log'), { show, quote: (bubble, name) => writing.quote(bubble, name), withdraw });
const writing = composer($('writing'), { send, act, speakAs: () => speakers.get(place.id), changed: speak });

function choose(next) {
  place = next;
  chat = null;
  view = {};
  location.hash = next.key;
  pane('chat');
  poll();
}

function speak(senderId) {
  speakers.set(place.id, senderId);
  draw();
}

async function send(message) {
  const here = place;
  const done = here.kind === 'phone' ? api.write(here.id, message) : api.say(here.id, { ...message, senderId: speakers.get(here.id) });
  setTimeout(poll, 60);
  await done.catch(() => {});
  poll();
}

async function act(event) {
  const done = api.act(place.id, event);
  setTimeout(poll, 60);
  await done.catch(() => {});
  poll();
}

async function withdraw(bubble) {
  await api.recall(place.id, bubble.by, bubble.messageId).catch(() => {});
  poll();
}

function show(address) {
  const viewer = $('viewer');
  viewer.firstElementChild.replaceChildren(h('img', { src: address, alt: '照片' }));
  viewer.showModal();
}
$('viewer').addEventListener('click', () => $('viewer').close());

/** One round: the small list first, then only what changed. Rounds never overlap, so nothing is drawn out of order. */
async function poll() {
  if (polling) {
    clearTimeout(again);
    again = setTimeout(poll, 80);
    return;
  }
  polling = true;
  let busy = false;
  try {
    state = await api.people();
    place ??= start();
    const line = lineOf(place);
    busy = line?.busy ?? false;
    if (state.lastCall > lastCall) {
      const fresh = await api.log(lastCall);
      calls.push(...fresh);
      calls.splice(0, Math.max(0, calls.length - MOST_CALLS));
      lastCall = state.lastCall;
    }
    const here = place;
    if (!chat || chat.version !== line?.version || chat.key !== here.key) {
      const whole = await api.chat(here);
      if (here.key === place.key) chat = { ...whole.chat, key: here.key, window: whole.window };
    }
    await think();
    $('offline').hidden = true;
    draw();
  } catch (problem) {
    $('offline').hidden = !(problem instanceof TypeError || /^5/.test(problem.message));
    if (!(problem instanceof TypeError)) console.error(problem);
  } finally {
    polling = false;
    clearTimeout(again);
    again = setTimeout(poll, document.hidden ? 5000 : busy ? 250 : 1000);
  }
}

/** Asks what the machine thought, as long as somebody has written here. */
async function think() {
  const by = chat?.sent?.by;
  if (!by) {
    view = {};
    return;
  }
  view = await api.machine(place.kind === 'phone' ? state.accountChannel : state.bridgeChannel, by);
}

function start() {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const [kind, id] = wanted.split(/:(.*)/s);
  const known = (kind === 'phone' && state.residents.some((one) => one.openid === id)) || (kind === 'room' && state.groups.some((one) => one.roomId === id)) || kind === 'aside';
  return known ? { kind, id, key: wanted } : { kind: 'phone', id: state.residents[0].openid, key: `phone:${state.residents[0].openid}` };
}

function lineOf(where) {
  if (where.kind === 'phone') return state.residents.find((one) => one.openid === where.id)?.chat;
  if (where.kind === 'room') return state.groups.find((one) => one.roomId === where.id)?.chat;
  return state.groups.flatMap((group) => group.members).find((member) => member.senderId === where.id)?.aside;
}

function draw() {
  drawPeople(state, place.key);
  drawSwitches(state);
  if (!chat || chat.key !== place.key) return;
  const resident = place.kind === 'phone' ? state.residents.find((one) => one.openid === place.id) : null;
  const group = place.kind === 'room' ? state.groups.find((one) => one.roomId === place.id) : null;
  const member = place.kind === 'aside' ? state.groups.flatMap((one) => one.members).find((one) => one.senderId === place.id) : null;
  if (group && !speakers.has(group.roomId)) speakers.set(group.roomId, group.members[0].senderId);
  const me = resident?.openid ?? (group ? speakers.get(group.roomId) : null);
  head(resident, group, member, chat.busy);
  $('phone').className = `phone${resident?.large ? ' large' : ''}${group ? ' group-chat' : ''}`;
  const names = { ...everybody(), bot: '民声' };
  drawLog(chat, { key: place.key, kind: place.kind, me, names, now: state.now });
  hints(resident, group);
  writing.show({ ...place, members: group?.members ?? [], shut: shut(resident, member) });
  const written = chat.bubbles.filter((bubble) => bubble.messageId && bubble.by !== 'bot');
  const bubble = written.find((one) => one.messageId === chat.sent?.messageId) ?? written.at(-1);
  drawMachine({ kind: place.kind, bubble: chat.sent?.by ? bubble : null, view, sent: chat.sent ?? {}, window: chat.window, calls, now: state.now, names: everybody(), mine: [place.id, chat.sent?.by].filter(Boolean) });
}

/** Who an openid, a member's id or a room's id is. */
function everybody() {
  return Object.fromEntries([
    ...state.residents.map((one) => [one.openid, one.name]),
    ...state.groups.flatMap((group) => [[group.roomId, group.name], ...group.members.map((member) => [member.senderId, member.name])])]);
}

function shut(resident, member) {
  if (member) return '私信只能看：群桥不收私信';
  return resident && !resident.follows ? ' ' : null;
}

function head(resident, group, member, busy) {
  const name = group ? `${group.name}（${group.members.length}）` : member ? `民声 → ${member.name}` : '民声';
  const below = busy ? '正在输入…' : group ? '' : resident ? `${resident.name}的手机${resident.large ? ' · 大字' : ''}` : '私信';
  if ($('phone-head').dataset.mark === name + below) return;
  $('phone-head').dataset.mark = name + below;
  $('phone-head').replaceChildren(h('span', { class: 'name' }, name), h('span', { class: 'state' }, below));
}

/** What to try, while a chat is empty; how to follow, while the phone does not. */
function hints(resident, group) {
  const away = resident && !resident.follows;
  const say = resident?.say ?? group?.say ?? [];
  const wanted = away ? 'away' : chat.bubbles.some((bubble) => bubble.by !== 'system') || say.length === 0 ? '' : `say ${place.key}`;
  const old = $('log').querySelector('.empty');
  if ((old?.dataset.mark ?? '') === wanted) return;
  old?.remove();
  if (away) {
    $('log').append(h('div', { class: 'empty', 'data-mark': wanted }, h('div', { class: 'account' }, avatar('民声', 'bot'), h('b', {}, '民声'), h('span', { class: 'quiet' }, '北关区民声监督服务 · 公众号')),
      h('button', { type: 'button', class: 'follow', onclick: () => act({ event: 'subscribe' }) }, '关注公众号'),
      h('button', { type: 'button', class: 'follow second', onclick: () => act({ event: 'subscribe', key: 'hepinglu' }) }, '扫社区的码关注')));
    return;
  }
  if (wanted === '') return;
  $('log').append(h('div', { class: 'empty', 'data-mark': wanted }, h('p', {}, '试着说一句'), say.map((words) => h('button', { type: 'button', class: 'say', onclick: () => writing.fill(words) }, words))));
}

function pane(name) {
  $('app').dataset.pane = name;
  for (const tab of document.querySelectorAll('.tabs button')) {
    if (tab.dataset.to === name) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
}
for (const tab of document.querySelectorAll('.tabs button')) tab.addEventListener('click', () => pane(tab.dataset.to));
document.addEventListener('visibilitychange', () => { if (!document.hidden) poll(); });
pane(new URLSearchParams(location.search).get('pane') ?? 'chat');
poll();
