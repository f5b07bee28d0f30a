import { Vector3 } from 'three';
import type { Hotspot } from '../../api';
import { pick as inLanguage } from '../../i18n';
import { Bin } from '../bin';
import { button, choice, el } from '../dom';
import { lengths } from '../units';
import type { Instrument, Kit } from './kit';
import { MOUSE, pick, type Picked } from './pick';
import { bindTaps } from './taps';
import { createTape, type Span } from './tape';

/** Measure between two points, by tapping the picture, by the cross in its middle, or between points of interest. */
export function openMeasure(kit: Kit): Instrument {
  const { exhibit, shell, t, lang } = kit;
  const bin = new Bin();
  const tape = createTape(shell.overlay, lang);
  bin.add(tape.dispose);
  const cross = el('span', 'viewer-cross');
  shell.overlay.append(cross);
  bin.add(() => cross.remove());
  const list = el('ol', 'viewer-measures');
  list.setAttribute('aria-label', t('tools-measure-list'));
  let first: Picked | null = null;

  const add = (span: Span): void => {
    tape.add(span);
    const row = el('li', '', el('span', '', ...described(kit, span)));
    const drop = button('btn btn--quiet', t('tools-measure-remove'), () => {
      tape.remove([...list.children].indexOf(row));
      row.remove();
      exhibit.stage.invalidate();
      put.focus();
    });
    row.append(drop);
    list.append(row);
    const { mm, inch } = lengths(span.from.distanceTo(span.to) * 1000, lang);
    shell.announce(t('tools-measure-is', { mm, inch }));
    exhibit.stage.invalidate();
  };
  const take = (picked: Picked | null): void => {
    if (!picked) return shell.announce(t('tools-measure-nothing'));
    if (first) {
      const span = { from: first.point, to: picked.point };
      first = null;
      tape.pending(null);
      return add(span);
    }
    first = picked;
    tape.pending(picked.point);
    shell.announce(t(`tools-measure-first-${picked.on}`));
    exhibit.stage.invalidate();
  };
  const middle = (): void => {
    const { clientWidth, clientHeight } = exhibit.stage.canvas;
    take(pick(exhibit, clientWidth / 2, clientHeight / 2, MOUSE));
  };
  const put = button('btn', t('tools-measure-put'), middle);
  bin.add(bindTaps(shell.view, (x, y, reach) => take(pick(exhibit, x, y, reach))));
  bin.add(
    exhibit.stage.onFrame(() => tape.follow(exhibit.stage.camera, shell.view.clientWidth, shell.view.clientHeight)),
  );
  shell.view.classList.add('is-measuring');
  bin.add(() => shell.view.classList.remove('is-measuring'));
  return { sheet: el('div', 'viewer-sheet', put, ...between(kit, add), list), dispose: bin.dispose };
}

/** The length, and how far it goes sideways, up and back. */
function described({ t, lang }: Kit, { from, to }: Span): Node[] {
  const { mm, inch } = lengths(from.distanceTo(to) * 1000, lang);
  const way = (axis: 'x' | 'y' | 'z'): string => lengths(Math.abs(to[axis] - from[axis]) * 1000, lang).mm;
  const parts = t('tools-measure-parts', { across: way('x'), up: way('y'), deep: way('z') });
  return [el('b', '', t('tools-measure-is', { mm, inch })), el('small', '', parts)];
}

/** From one point of interest to another, for those who do not point at pictures. */
function between({ exhibit: { showcase }, showroom, t }: Kit, add: (span: Span) => void): HTMLElement[] {
  const shown = showroom.hotspots.filter((hotspot) => showcase.pointOf(hotspot, new Vector3()));
  if (shown.length < 2) return [];
  const options = shown.map((hotspot, at) => {
    const title = inLanguage(hotspot.title);
    return { value: String(at), text: title.text, lang: title.lang };
  });
  const from = choice(t('tools-measure-from'), options, () => undefined);
  const to = choice(t('tools-measure-to'), options, () => undefined);
  to.select.value = '1';
  const at = ({ select }: typeof from): Vector3 | null =>
    showcase.pointOf(shown[Number(select.value)] as Hotspot, new Vector3());
  const go = button('btn btn--quiet', t('tools-measure-between-go'), () => {
    const [one, other] = [at(from), at(to)];
    if (one && other) add({ from: one, to: other });
  });
  return [el('div', 'viewer-between', el('span', '', t('tools-measure-between')), from.wrap, to.wrap, go)];
}
