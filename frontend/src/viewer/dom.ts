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

export function button(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const made = el('button', className, label);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

/** A `<select>` with a label that only assistive technology reads. */
export function choice(
  label: string,
  options: readonly { value: string; text: string; lang?: string }[],
  onChange: (value: string) => void,
): { wrap: HTMLLabelElement; select: HTMLSelectElement } {
  const select = el('select', 'viewer-select input');
  for (const { value, text, lang } of options) {
    const option = el('option', '', text);
    option.value = value;
    if (lang) option.lang = lang;
    select.append(option);
  }
  select.addEventListener('change', () => onChange(select.value));
  return { wrap: el('label', 'viewer-choice', el('span', 'viewer-sr', label), select), select };
}

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  reset: 'M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5',
  dimensions: 'M3 8h18v8H3zM7 8v3M11 8v4M15 8v3M19 8v4',
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  close: 'M6 6l12 12M18 6L6 18',
  cube: 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9',
  room: 'M4 20V9l8-5 8 5v11M9 20v-6h6v6M2 20h20',
  headset: 'M3 9h18v8h-5.5L13 15h-2l-2.5 2H3z',
  left: 'M4 12a8 8 0 1 1 3 6.2M4 20v-5h5',
  right: 'M20 12a8 8 0 1 0-3 6.2M20 20v-5h-5',
} as const;

export type IconName = keyof typeof ICONS;

/** A line drawn on a grid of 24, hidden from assistive technology. */
export function drawn(line: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'viewer-icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', line);
  svg.append(path);
  return svg;
}

/** One of the viewer's icons. */
export const icon = (name: IconName): SVGSVGElement => drawn(ICONS[name]);

/** A square button that shows an icon and is named for assistive technology and as a tooltip. */
export function iconButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const made = button('viewer-tool', '', onClick);
  made.append(icon(name), el('span', 'viewer-sr', label));
  made.title = label;
  return made;
}
