import { h } from './dom.js';
import { alarm, api, errcode, event, full, gist, moment, reason } from './words.js';

/** The right column: what the machine did with the last message, and the calls that the stand-in got. */
export function machinePanel(root) {
  let all = false;
  let drawn = '';
  let last = null;

  function said(bubble, view, sent) {
    const words = event(sent.what) ?? gist({ ...bubble, by: '' });
    const marks = (view.because ?? []).map((part) => (typeof part === 'string' ? part : part.text)).filter((part) => part && words.includes(part));
    if (marks.length === 0) return h('p', { class: 'said' }, words);
    const pattern = new RegExp(`(${marks.sort((a, b) => b.length - a.length).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`);
    return h('p', { class: 'said' }, words.split(pattern).map((part) => (marks.includes(part) ? h('mark', {}, part) : part)));
  }

  function verdict(view, sent) {
    const box = (kind, sign, title, rest) => h('div', { class: `verdict ${kind}` }, h('span', { class: 'sign', 'aria-hidden': 'true' }, sign), h('div', {}, h('b', {}, title), h('span', { class: 'quiet' }, rest)));
    if (sent.problem === 'unanswered') return box('bad', '✕', '没有送到', '三次都没有得到 200');
    if (sent.problem === 'unreadable') return box('bad', '✕', '回答读不懂', '微信会显示故障提示');
    if (view.isCase === true && view.secret) return box('sealed', '密', view.number ?? '密件', '密件，只有巡察办看得到');
    if (view.isCase === true) return box('', '✓', view.number ?? '已成一件', [view.stateName, view.kindName].filter(Boolean).join(' · ') || '已登记');
    if (view.isCase === false) return box('none', '—', '不是案件', reason(view.reason ?? ''));
    return box('', '✓', '已收下', '还看不到机器怎么想的');
  }

  function facts(view) {
    const rows = [];
    const add = (name, value) => { if (value !== undefined && value !== null && value !== '') rows.push(h('dt', {}, name), h('dd', {}, value)); };
    if (view.category) {
      const sure = view.sure === undefined ? null : h('span', { class: view.sure ? 'sure' : 'sure un' }, view.sure ? '有把握' : '请人再看');
      const meter = view.confidence === undefined ? null : h('span', {}, (() => {
        const level = h('i');
        level.style.width = `${Math.round(view.confidence * 100)}%`;
        return h('span', { class: 'meter', 'aria-hidden': 'true' }, level);
      })(), `${view.confidence} `);
      add('分类', h('span', {}, `${view.category} ${view.categoryName ?? ''}`, meter, sure));
    }
    const because = (view.because ?? []).map((part) => (typeof part === 'string' ? part : part.text));
    add('因为', because.join(' / '));
    add('位置', view.place);
    add('单位', view.unit);
    add('期限', view.dueAt && `${full(view.dueAt)} 前`);
    return rows.length === 0 ? null : h('dl', { class: 'facts' }, rows);
  }

  function way(sent) {
    const tries = (sent.tries ?? []).map((one, index) => `第 ${index + 1} 次 ${one.status === 0 ? '没有回答' : `HTTP ${one.status}`} · ${one.millis} 毫秒`);
    return h('dl', { class: 'facts' }, h('dt', {}, '送达'), h('dd', {}, tries.length === 1 ? tries[0].replace('第 1 次 ', '') : tries.map((line) => h('div', {}, line))),
      h('dt', {}, '当场回答'), h('dd', {}, sent.text ?? h('span', { class: 'quiet' }, '没有（空回答）')));
  }

  function call(line) {
    const words = (() => {
      try {
        const body = JSON.parse(line.body);
        return body.text?.content ?? body.text ?? '';
      } catch {
        return line.body;
      }
    })();
    return h('li', {}, h('span', { class: 'what', title: line.api }, `${moment(line.at, last.now)} ${api(line.api)}`),
      h('span', { class: `chip${line.dropped ? ' odd' : line.errcode === 0 ? '' : ' bad'}` }, line.dropped ? '做了，没回话' : errcode(line.errcode)),
      h('span', { class: 'body' }, [line.to && `给 ${last.names[line.to] ?? line.to}`, words].filter(Boolean).join('：')));
  }

  return function draw(next) {
    last = next;
    const { bubble, view, sent, window, calls, mine } = next;
    const parts = [h('h2', {}, '机器做了什么')];
    if (!bubble && !event(sent.what)) parts.push(h('p', { class: 'quiet' }, next.kind === 'aside' ? '这是民声经群桥单独告诉这位成员的话，群里别人看不到。' : '还没有人在这里说话。写一句，看机器怎么办。'));
    else {
      parts.push(said(bubble, view, sent), verdict(view, sent));
      if (view.alarm) parts.push(h('p', { class: 'alarm' }, `◆ 紧急：${alarm(view.alarm)}`));
      parts.push(facts(view) ?? '', way(sent));
    }
    if (window) {
      parts.push(h('dl', { class: 'facts' }, h('dt', {}, '客服消息'), h('dd', {}, window.until ? `还能发 ${window.left} 条，到 ${full(window.until)}` : '现在不能发：没有打开的窗口')));
    }
    const shown = (all ? calls : calls.filter((line) => mine.includes(line.to))).slice(-30).reverse();
    const toggle = h('label', { class: 'toggle' }, h('input', { type: 'checkbox', checked: all, onchange: (event) => { all = event.target.checked; draw(last); } }), '所有人的');
    parts.push(h('h3', {}, h('span', {}, '微信和群桥收到的调用'), toggle));
    parts.push(shown.length === 0 ? h('p', { class: 'quiet' }, '这里还没有收到调用。') : h('ol', { class: 'calls' }, shown.map(call)));
    const fresh = h('div', {}, parts.filter(Boolean));
    const mark = fresh.innerHTML + all;
    if (mark === drawn) return;
    drawn = mark;
    const focused = root.contains(document.activeElement);
    root.replaceChildren(...fresh.childNodes);
    if (focused) root.querySelector('input')?.focus();
  };
}
