/** Round buttons along the right edge of the picture, each with an icon and its name as a tooltip. */

import { button, el } from '../../viewer/dom';

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  /** A flag on a way. */
  tour: 'M5 21V4m0 1h10l-2 3 2 3H5M9 20h3m3 0h3',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3A4 4 0 0 0 10.7 18.3l1.2-1.2',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.6a3.5 3.5 0 0 1 0 6M18.5 14.5A6.5 6.5 0 0 1 21.5 20',
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  play: 'M8 5l11 7-11 7z',
  close: 'M6 6l12 12M18 6L6 18',
  pause: 'M8 5v14M16 5v14',
} as const;

export type RailIcon = keyof typeof ICONS;

export function drawIcon(name: RailIcon): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

export function railButton(name: RailIcon, label: string, onClick: () => void): HTMLButtonElement {
  const made = button('hall-button hall-round', '', onClick);
  made.append(drawIcon(name), el('span', 'hall-sr', label));
  made.title = label;
  return made;
}
