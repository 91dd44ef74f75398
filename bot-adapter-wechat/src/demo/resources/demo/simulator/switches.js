import * as api from './api.js';
import { h } from './dom.js';
import { full } from './words.js';

/** How WeChat can be: what it is called, and the faults that make it so. */
const MOODS = [
  ['normal', '正常', '照规矩回答', []],
  ['slow', '慢', '每次调用等 6 秒', [{ api: '', errcode: 0, share: 1, latencyMillis: 6000, dropAnswer: false }]],
  ['shut', '拒收', '客服消息答 45015', [{ api: 'custom/send', errcode: 45015, share: 1, latencyMillis: 0, dropAnswer: false }]],
  ['busy', '繁忙', '答 -1，群桥答 503', [
    { api: 'custom/send', errcode: -1, share: 1, latencyMillis: 0, dropAnswer: false }, { api: 'bridge', errcode: 503, share: 1, latencyMillis: 0, dropAnswer: false }]],
  ['mute', '不回话', '发出去了，却不告诉机器人', [
    { api: 'custom/send', errcode: 0, share: 1, latencyMillis: 0, dropAnswer: true }, { api: 'bridge', errcode: 0, share: 1, latencyMillis: 0, dropAnswer: true }]],
];
const STEPS = [['PT1H', '+1 小时'], ['P1D', '+1 天'], ['PT49H', '+49 小时']];

const sign = (faults) => JSON.stringify(faults.map((fault) => [fault.api, fault.errcode, fault.latencyMillis, fault.dropAnswer, fault.share]));

/** WeChat's mood and the bot's clock. */
export function switches(root, after) {
  const radios = MOODS.map(([id, name, what, faults]) => {
    const input = h('input', { type: 'radio', name: 'mood', value: id, onchange: () => api.faults(faults).then(after, after) });
    return [h('label', { class: id === 'normal' ? '' : 'bad', title: what }, input, h('span', {}, name), h('small', {}, what)), input, sign(faults)];
  });
  const clock = h('output', { class: 'clock', 'aria-label': '机器人的时间' });
  const steps = STEPS.map(([duration, name]) => h('button', { type: 'button', class: 'plain', onclick: () => api.forward(duration).then(after, after) }, name));
  root.append(
    h('fieldset', {}, h('legend', {}, '微信现在'), h('div', { class: 'moods' }, radios.map(([label]) => label))),
    h('fieldset', {}, h('legend', {}, '机器人的时间'), clock, steps));

  return function draw(state) {
    const now = sign(state.faults);
    for (const [, input, faults] of radios) input.checked = faults === now;
    clock.textContent = full(state.now);
  };
}
