import { avatar, groupAvatar, h } from './dom.js';
import { gist } from './words.js';

/** The left column: phones, groups, and what members were told alone. */
export function peopleList(root, choose) {
  const seen = new Map();
  let drawn = '';

  const unread = (key, line, current) => {
    const last = line.last?.id ?? 0;
    if (key === current || !seen.has(key)) seen.set(key, last);
    return last - seen.get(key);
  };

  function entry({ place, picture, name, tag, line, hint, current }) {
    const news = unread(place.key, line, current);
    return h(
      'li', {},
      h('button', { type: 'button', class: 'person', 'data-key': place.key, 'aria-current': place.key === current && 'true', onclick: () => choose(place) },
        picture,
        h('span', { class: 'text' },
          h('span', { class: 'who' }, h('b', {}, name), tag && h('span', { class: 'tag' }, tag)),
          h('span', { class: 'last' }, h('span', {}, line.busy ? '民声正在输入…' : gist(line.last) || hint))),
        news > 0 && h('span', { class: 'unread', 'aria-label': `${news} 条新消息` }, String(news))));
  }

  return function draw(state, current) {
    const residents = state.residents.map((one) => entry({
      place: { kind: 'phone', id: one.openid, key: `phone:${one.openid}` }, picture: avatar(one.name), name: one.name,
      tag: one.follows ? one.large && '大字' : '未关注', line: one.chat, hint: one.hint, current,
    }));
    const groups = state.groups.map((one) => entry({
      place: { kind: 'room', id: one.roomId, key: `room:${one.roomId}` }, picture: groupAvatar(one.members), name: one.name, tag: null,
      line: one.chat, hint: `${one.members.length} 人`, current,
    }));
    const told = state.groups.flatMap((group) => group.members).filter((member, index, all) => member.aside.last
      && all.findIndex((other) => other.senderId === member.senderId) === index);
    const asides = told.map((one) => entry({
      place: { kind: 'aside', id: one.senderId, key: `aside:${one.senderId}` }, picture: avatar(one.name), name: one.name, tag: '私信',
      line: one.aside, hint: '', current,
    }));
    const parts = [h('h2', {}, '居民手机 · 公众号'), h('ul', {}, residents), h('h2', {}, '居民群'), h('ul', {}, groups)];
    if (asides.length > 0) parts.push(h('h2', {}, '群成员收到的私信'), h('ul', {}, asides));
    const fresh = h('div', {}, parts);
    if (fresh.innerHTML === drawn) return;
    drawn = fresh.innerHTML;
    const focused = document.activeElement?.closest?.('.person')?.dataset.key;
    root.replaceChildren(...parts);
    if (focused) root.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  };
}
