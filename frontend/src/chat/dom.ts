type Child = Node | string;

/** Make an element with a class and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function button(className: string, onClick: () => void, ...children: Child[]): HTMLButtonElement {
  const made = el('button', className, ...children);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  chat: 'M4 5h16v11H11l-4.500 4v-4H4zM8 9h8M8 12.500h5',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  more: 'M5 12h.010M12 12h.010M19 12h.010',
  plus: 'M12 5v14M5 12h14',
  pin: 'M12 21s7-6.500 7-11a7 7 0 1 0-14 0c0 4.500 7 11 7 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  back: 'M15 5l-7 7 7 7',
} as const;

/** A line icon on a 24 grid, hidden from assistive technology. */
export function icon(name: keyof typeof ICONS): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'chat-icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A round button that shows an icon and is named for assistive technology and as a tooltip. */
export function iconButton(className: string, name: keyof typeof ICONS, label: string, onClick: () => void): HTMLButtonElement {
  const made = button(`chat-round ${className}`, onClick, icon(name), el('span', 'visually-hidden', label));
  made.title = label;
  return made;
}

/** Put exactly these children into a parent, in order, moving as little as can be: scroll and focus stay. */
export function place(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  children.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
