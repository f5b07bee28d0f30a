import type { Vec3 } from '../../api';
import { el } from '../dom';
import { sizeLine } from '../units';
import type { Kit } from './kit';

interface Named {
  text: string;
  lang?: string;
}

/** Both sizes in a table, and in one sentence how they relate. Sizes as width, height, depth in millimetres. */
export function table(
  { t, lang }: Kit,
  own: Named,
  ownSize: Vec3,
  other: Named,
  otherSize: Vec3,
): { table: HTMLTableElement; sentence: HTMLElement } {
  const row = ({ text, lang: language }: Named, size: Vec3): HTMLElement => {
    const name = el('th', '', text);
    name.scope = 'row';
    if (language) name.lang = language;
    const written = sizeLine(size, lang);
    return el('tr', '', name, el('td', '', written.mm), el('td', '', written.inch));
  };
  const head = ['tools-compare-name', 'tools-compare-mm', 'tools-compare-inch'].map((id) => {
    const cell = el('th', '', t(id));
    cell.scope = 'col';
    return cell;
  });
  const made = el('table', 'table viewer-sizes', el('thead', '', el('tr', '', ...head)));
  made.append(el('tbody', '', row(own, ownSize), row(other, otherSize)));
  return { table: made, sentence: el('p', 'viewer-fact', t('tools-compare-ratio', ratio(own, ownSize, other, otherSize, lang))) };
}

function ratio(own: Named, [, height]: Vec3, other: Named, [, otherHeight]: Vec3, lang: string): Record<string, string> {
  const share = height / Math.max(otherHeight, 1);
  const times = share >= 1 ? share : 1 / Math.max(share, 1e-6);
  const way = times < 1.05 ? 'same' : share > 1 ? 'taller' : 'lower';
  const figure = new Intl.NumberFormat(lang, { maximumFractionDigits: times < 10 ? 1 : 0 }).format(times);
  return { own: own.text, other: other.text, way, times: figure };
}
