import { Vector3 } from 'three';
import { Bin } from '../bin';
import { el } from '../dom';
import type { Bounds } from '../framing';
import { slider } from './controls';
import type { Instrument, Kit } from './kit';
import { split } from './split';
import { spread, spreadBounds } from './spread';
import { withoutDimensions } from './quiet';

const FIRST_PERCENT = 60;

/** Pull a model's parts away from one another, to see how it is made. */
export function openExplode(kit: Kit): Instrument {
  const { exhibit, t } = kit;
  const bin = new Bin();
  withoutDimensions(kit.shell);
  const pieces = exhibit.showcase.shown().flatMap(split);
  const boxes = pieces.map(({ box }): Bounds => ({ min: box.min.toArray(), max: box.max.toArray() }));
  let moved = spread(boxes, FIRST_PERCENT / 100);
  const offset = new Vector3();
  const place = (): void => pieces.forEach((piece, at) => piece.move(offset.fromArray(moved[at] ?? [0, 0, 0])));
  const look = (): void => exhibit.frame(spreadBounds(boxes, moved));
  const apart = slider(t('tools-explode-apart'), FIRST_PERCENT, (percent) => t('tools-percent', { percent }), (percent) => {
    moved = spread(boxes, percent / 100);
    exhibit.stage.invalidate();
  });
  apart.input.addEventListener('change', look);
  kit.shell.overlay.classList.add('is-apart');
  bin.add(() => kit.shell.overlay.classList.remove('is-apart'));
  // After the animations' step, before the picture.
  bin.add(exhibit.stage.onFrame(place));
  look();
  return {
    sheet: el('div', 'viewer-sheet', apart.wrap, el('p', 'viewer-fact', t('tools-explode-count', { count: pieces.length }))),
    dispose: () => {
      bin.dispose();
      for (const piece of pieces) piece.restore();
      exhibit.frame(null);
    },
  };
}
