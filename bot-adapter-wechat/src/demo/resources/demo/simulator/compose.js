import { h, icon } from './dom.js';
import { gist } from './words.js';

const SCENES = [['lamp', '路灯'], ['manhole', '井盖'], ['rubbish', '垃圾'], ['road', '道路']];
const PLACES = [
  ['和平路与灯塔路口', 36.1013, 114.3521], ['和平路36号院', 36.1002, 114.3498], ['向阳社区南门', 36.0921, 114.3387], ['红旗北社区广场', 36.1106, 114.3614],
];

/** The line at the foot of a chat. {@code send(message)} goes to the phone or the group; {@code act(event)} is what is no message. */
export function composer(root, { send, act, speakAs, changed }) {
  const drafts = new Map();
  let place = null;
  let quoted = null;
  let open = null;
  let area = null;

  const leave = () => { open = null; redraw(); };

  function post(message) {
    open = null;
    send({ ...message, quotedMessageId: quoted?.messageId ?? undefined });
    quoted = null;
    redraw();
    root.querySelector('textarea')?.focus();
  }

  function text() {
    const words = area.value.trim();
    if (words === '') return;
    drafts.set(place.key, '');
    area.value = '';
    post({ type: 'text', text: words, mentionIds: place.kind === 'room' && words.includes('@民声') ? ['minsheng'] : undefined });
  }

  function tray() {
    const item = (shape, label, then) => h('button', { type: 'button', onclick: then }, h('span', {}, icon(shape)), label);
    const into = (name) => () => { open = name; redraw(); root.querySelector('.drawer button, .drawer input')?.focus(); };
    const common = [
      item('photo', '照片', into('photo')), item('voice', '语音', into('voice')),
      item('film', '视频', () => post({ type: 'video', seconds: 9 })), item('place', '位置', into('place')), item('link', '链接', into('link')),
    ];
    if (place.kind === 'room') return h('div', { class: 'tray' }, common, item('file', '文件', () => post({ type: 'file', text: '反映材料.pdf' })));
    const event = (event, key) => () => { act({ event, key }); leave(); };
    return h('div', { class: 'tray' }, common, item('menu', '菜单：查我的', event('CLICK', 'PROGRESS')), item('scan', '扫码', event('SCAN', 'hepinglu')),
      item('near', '上报位置', () => { act({ event: 'LOCATION', latitude: 36.1013, longitude: 114.3521 }); leave(); }),
      item('leave', '取消关注', event('unsubscribe')));
  }

  const pair = (label, then) => h('div', { class: 'pair' }, h('button', { type: 'button', class: 'plain', onclick: leave }, '取消'),
    then && h('button', { type: 'button', class: 'send', onclick: then }, label));

  function photos() {
    return h('div', { class: 'drawer' }, h('div', { class: 'album' }, SCENES.map(([scene, name]) => h('button', { type: 'button', onclick: () => post({ type: 'image', scene }) },
      h('img', { src: `/simulator/pictures/${scene}`, alt: '' }), name))), pair('', null));
  }

  function recorder() {
    const length = h('input', { type: 'range', min: '1', max: '60', value: '12', 'aria-label': '秒数' });
    const shown = h('span', {}, '时长 12 秒');
    length.addEventListener('input', () => { shown.textContent = `时长 ${length.value} 秒`; });
    const recognised = h('input', { type: 'text', placeholder: '留空：微信没有识别出文字' });
    return h('div', { class: 'drawer' }, h('label', {}, shown, length), h('label', {}, '识别出的文字', recognised),
      pair('发语音', () => post({ type: 'voice', seconds: Number(length.value), recognition: recognised.value.trim() || undefined })));
  }

  function places() {
    const list = h('select', {}, PLACES.map(([label], index) => h('option', { value: String(index) }, label)));
    return h('div', { class: 'drawer' }, h('label', {}, '在哪儿', list), pair('发位置', () => {
      const [label, latitude, longitude] = PLACES[Number(list.value)];
      post({ type: 'location', label, latitude, longitude });
    }));
  }

  function links() {
    const title = h('input', { type: 'text', value: '小区公告：停水通知' });
    const url = h('input', { type: 'url', value: 'https://example.com/notice' });
    return h('div', { class: 'drawer' }, h('label', {}, '标题', title), h('label', {}, '网址', url),
      pair('发链接', () => post({ type: 'link', title: title.value, url: url.value })));
  }

  function line() {
    area = h('textarea', { rows: '1', 'aria-label': '写消息', placeholder: place.kind === 'room' ? '说点什么，@民声 可以点名' : '说说您遇到的事', maxlength: '20000' });
    area.value = drafts.get(place.key) ?? '';
    const go = h('button', { type: 'button', class: 'send', onclick: text }, '发送');
    const more = h('button', { type: 'button', class: 'round', 'aria-label': '更多', 'aria-expanded': String(open !== null), onclick: () => { open = open ? null : 'tray'; redraw(); } }, icon('plus'));
    const fit = () => {
      drafts.set(place.key, area.value);
      go.hidden = area.value.trim() === '';
      more.hidden = !go.hidden;
      area.style.height = 'auto';
      area.style.height = `${Math.min(132, area.scrollHeight + 2)}px`;
    };
    area.addEventListener('input', fit);
    area.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        text();
      }
    });
    queueMicrotask(fit);
    return h('div', { class: 'line' },
      h('button', { type: 'button', class: 'round', 'aria-label': '发语音', onclick: () => { open = open === 'voice' ? null : 'voice'; redraw(); } }, icon('voice')), area, go, more);
  }

  function as() {
    const list = h('select', { 'aria-label': '以谁的身份' }, place.members.map((member) => h('option', { value: member.senderId, selected: member.senderId === speakAs() }, member.name)));
    list.addEventListener('change', () => changed(list.value));
    return h('div', { class: 'as' }, h('span', {}, '这是'), list, h('span', {}, '的手机'));
  }

  function redraw() {
    if (place.shut) {
      root.replaceChildren(...(place.shut === ' ' ? [] : [h('p', { class: 'shut' }, place.shut)]));
      return;
    }
    const drawers = { tray, photo: photos, voice: recorder, place: places, link: links };
    root.replaceChildren(...[
      place.kind === 'room' && as(),
      quoted && h('div', { class: 'quoting' }, h('span', {}, `引用 ${quoted.name}：${gist({ ...quoted.bubble, by: '' })}`),
        h('button', { type: 'button', 'aria-label': '不引用了', onclick: () => { quoted = null; redraw(); } }, '✕')),
      line(), open && drawers[open]()].filter(Boolean));
  }

  return {
    show(next) {
      if (place && place.key === next.key && place.shut === next.shut) {
        place = next;
        return;
      }
      place = next;
      quoted = null;
      open = null;
      redraw();
    },
    quote(bubble, name) {
      quoted = { bubble, name, messageId: bubble.messageId };
      redraw();
      area.focus();
    },
    fill(words) {
      drafts.set(place.key, words);
      redraw();
      area.focus();
    },
  };
}
