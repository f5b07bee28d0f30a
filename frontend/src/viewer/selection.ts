import { type Chosen, chooseFile, type Showroom, type ShowroomItem, type Tier } from '../api';
import { type Bounds, placed, union } from './framing';

/** What is on show: one item by itself, or the booth with everything in it. */
export type Selection = { kind: 'item'; id: string } | { kind: 'booth' };

/** The items of a selection that have a web variant. */
export function itemsOf(showroom: Showroom, selection: Selection): ShowroomItem[] {
  const ready = showroom.items.filter((item) => item.model.variants.web);
  return selection.kind === 'booth' ? ready : ready.filter((item) => item.id === selection.id);
}

/** What to show first: the wished model, else the first product, else the booth; null when nothing is ready. */
export function firstSelection(showroom: Showroom, model: string | null): Selection | null {
  const ready = itemsOf(showroom, { kind: 'booth' });
  const wished = ready.find((item) => item.model.id === model);
  const chosen = wished ?? ready.find((item) => item.kind === 'product');
  if (chosen) return { kind: 'item', id: chosen.id };
  return ready.length > 0 ? { kind: 'booth' } : null;
}

/** Where an item stands in a selection: by itself at the origin, in the booth at its place. */
export function poseIn(item: ShowroomItem, selection: Selection): { position: [number, number, number]; rotation: number } {
  if (selection.kind === 'booth') return { position: item.position, rotation: item.rotation_y };
  return { position: [0, 0, 0], rotation: 0 };
}

export function boundsOf(showroom: Showroom, selection: Selection): Bounds {
  const boxes = itemsOf(showroom, selection).map((item) => {
    const { position, rotation } = poseIn(item, selection);
    return placed(item.model.bounds_m, position, rotation, item.scale);
  });
  return union(boxes);
}

/** Width, height, depth in millimetres of what is on show. */
export function sizeMm(bounds: Bounds): [number, number, number] {
  const side = (axis: 0 | 1 | 2): number => Math.round((bounds.max[axis] - bounds.min[axis]) * 1000);
  return [side(0), side(1), side(2)];
}

/** The file of an item that suits this browser. */
export function fileFor(item: ShowroomItem, tier: Tier): Chosen | null {
  return chooseFile(item.model.variants, tier);
}

/** Bytes to download before a selection can be shown. */
export function bytesOf(items: readonly ShowroomItem[], tier: Tier): number {
  return items.reduce((sum, item) => sum + (fileFor(item, tier)?.file.bytes ?? 0), 0);
}
