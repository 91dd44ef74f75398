/** Makes an element: h('button', { class: 'plain', onclick: f }, '发送'). Text is always text, never markup. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SHAPES = {
  plus: 'M12 7.5v9M7.5 12h9M12 2.8a9.2 9.2 0 1 1 0 18.4a9.2 9.2 0 0 1 0-18.4z',
  voice: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v4M9 21h6',
  photo: 'M3 6.5A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5zM3 16l5-5 4 4 3-3 6 5M15.5 9.5h.01',
  film: 'M3 7h12v10H3zM15 11l6-3v8l-6-3z',
  place: 'M12 21s-7-6.2-7-11.5a7 7 0 0 1 14 0C19 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5z',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.7 1.7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.7-1.7',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  menu: 'M4 7h16M4 12h16M4 17h10',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  near: 'M12 3v3M12 18v3M3 12h3M18 12h3M12 7a5 5 0 1 0 0 10a5 5 0 0 0 0-10zM12 11.5h.01',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
};

/** A line drawing, hidden from screen readers: the button beside it has words. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  for (const [key, value] of Object.entries({ fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' })) {
    path.setAttribute(key, value);
  }
  svg.append(path);
  return svg;
}

/** A square with the first character of a name, always in the same colour. */
export function avatar(name, id = '') {
  if (id === 'bot') return h('span', { class: 'avatar tone-0', 'aria-hidden': 'true' }, '民');
  let sum = 0;
  for (const sign of name) sum = (sum * 31 + sign.codePointAt(0)) % 9973;
  return h('span', { class: `avatar tone-${1 + (sum % 7)}`, 'aria-hidden': 'true' }, initial(name));
}

/** Four small squares, as groups have. */
export function groupAvatar(members) {
  const four = members.slice(0, 4).map((member) => {
    const single = avatar(member.name);
    return h('i', { class: single.className.replace('avatar ', '') }, initial(member.name));
  });
  return h('span', { class: 'avatar group', 'aria-hidden': 'true' }, four);
}

function initial(name) {
  const bare = name.replace(/^(小|老|群主·|网格员|书记·)/, '');
  return [...(bare || name)][0];
}
