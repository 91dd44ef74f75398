import { avatar, h } from './dom.js';
import { ago, exact, full, gist, system } from './words.js';

const QUIET = 5 * 60_000;

/** The words of a bubble: numbers stand out, mentions are blue. */
function words(text) {
  return text.split(/(\d{10,}|@[^\s@]{1,20}(?=\s|\u2005|$))/u).map((part, index) => {
    if (index % 2 === 0) return part;
    return h('span', { class: part.startsWith('@') ? 'mention' : 'number' }, part);
  });
}

function voice(content) {
  const length = content.seconds ?? 6;
  const button = h('button', { type: 'button', class: 'voice', 'aria-label': `语音 ${length} 秒` },
    h('span', { class: 'waves' }, h('i'), h('i'), h('i'), h('i')), h('span', {}, `${length}″`));
  button.style.width = `${Math.min(220, 80 + length * 4)}px`;
  button.addEventListener('click', () => {
    button.classList.add('playing');
    setTimeout(() => button.classList.remove('playing'), Math.min(length, 8) * 1000);
  });
  return button;
}

function card(title, ...rest) {
  return h('div', { class: 'card' }, h('b', {}, title), ...rest);
}

function body(bubble, show, context) {
  const { content, type } = bubble;
  const bare = (...inside) => h('div', { class: 'bubble bare' }, ...inside);
  if (type === 'image') {
    return bare(h('button', { type: 'button', class: 'photo', 'aria-label': '看大图', onclick: () => show(content.media) }, h('img', { src: content.media, alt: '照片' })));
  }
  if (type === 'voice') return h('div', { class: 'bubble' }, voice(content));
  if (type === 'video') return bare(h('div', { class: 'film' }, h('span', { 'aria-hidden': 'true' }, '▶'), h('small', {}, `视频 0:${String(content.seconds ?? 9).padStart(2, '0')}`)));
  if (type === 'location') return bare(card(content.label || '位置', h('small', {}, `${content.latitude}, ${content.longitude}`), h('div', { class: 'map', role: 'img', 'aria-label': '地图' })));
  if (type === 'link') return bare(card(content.title || '链接', h('small', {}, content.text || content.url || '')));
  if (type === 'file') return bare(card(content.text || content.title || '文件.pdf', h('small', {}, '文件')));
  const called = bubble.by === 'bot' ? (content.mentions ?? []).map((id) => h('span', { class: 'mention' }, `@${context.names[id] ?? id} `)) : [];
  return h('div', { class: 'bubble' }, called, h('span', {}, words(content.text ?? '')));
}

/** The chat's paper: draws what is new and what changed, each bubble once, whatever the network does. */
export function bubbleLog(root, { show, quote, withdraw }) {
  let place = '';
  let nodes = new Map();
  let low = true;

  // Who reads the newest line goes on reading it when the keyboard or a drawer takes room.
  root.addEventListener('scroll', () => { low = root.scrollHeight - root.scrollTop - root.clientHeight < 120; });
  new ResizeObserver(() => { if (low) root.scrollTop = root.scrollHeight; }).observe(root);

  function row(bubble, context) {
    if (bubble.by === 'system') return h('p', { class: 'grey' }, system(bubble.type));
    const mine = bubble.by === context.me;
    const name = context.names[bubble.by] ?? bubble.name ?? bubble.by;
    if (bubble.withdrawn) return h('p', { class: 'grey' }, mine ? '你撤回了一条消息' : `${name} 撤回了一条消息`);
    const group = context.kind === 'room';
    const { quote: quoted } = bubble.content;
    return h('div', { class: `row${mine ? ' mine' : ''}${context.fresh ? ' new' : ''}` },
      avatar(name, bubble.by),
      h('div', { class: 'side' },
        group && !mine && h('span', { class: 'by' }, bubble.by === 'bot' ? '民声' : name),
        body(bubble, show, context),
        bubble.content.recognition && h('div', { class: 'heard' }, bubble.content.recognition),
        quoted && h('div', { class: 'quote' }, `${quoted.by || '民声'}：${quoted.text || gist({ by: '', type: quoted.type, content: {} }) || '已撤回'}`)),
      group && bubble.messageId && h('span', { class: 'act' },
        h('button', { type: 'button', onclick: () => quote(bubble, name) }, '引用'),
        mine && h('button', { type: 'button', onclick: () => withdraw(bubble) }, '撤回')));
  }

  const stamp = (bubble, now) => h('p', { class: 'stamp', title: `${full(bubble.at)} ${exact(bubble.at)}` }, ago(bubble.at, now));

  return function draw(view, context) {
    const mark = `${context.key}|${context.me}`;
    const first = mark !== place;
    if (first) {
      nodes = new Map();
      root.replaceChildren();
      place = mark;
    }
    low ||= first;
    let before = null;
    const kept = new Set();
    view.bubbles.forEach((bubble, index) => {
      const past = view.bubbles[index - 1];
      if (!past || Date.parse(bubble.at) - Date.parse(past.at) > QUIET) {
        before = put(`stamp-${bubble.id}`, ago(bubble.at, context.now), before, kept, () => stamp(bubble, context.now));
      }
      before = put(`b-${bubble.id}`, String(bubble.withdrawn), before, kept, () => row(bubble, { ...context, fresh: !first }));
    });
    if (view.busy && context.kind !== 'room') {
      before = put('busy', '', before, kept, () => h('div', { class: 'row' }, avatar('民声', 'bot'),
        h('div', { class: 'side' }, h('div', { class: 'bubble', 'aria-label': '民声正在输入' }, h('span', { class: 'dots' }, h('i'), h('i'), h('i'))))));
    }
    for (const [key, held] of nodes) {
      if (!kept.has(key)) {
        held.node.remove();
        nodes.delete(key);
      }
    }
    if (low) root.scrollTop = root.scrollHeight;
  };

  function put(key, content, before, kept, make) {
    kept.add(key);
    const held = nodes.get(key);
    if (held && held.content === content) return held.node;
    const node = make();
    if (held) held.node.replaceWith(node);
    else if (before) before.after(node);
    else root.prepend(node);
    nodes.set(key, { node, content });
    return node;
  }
}
