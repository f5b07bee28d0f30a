/** Which booth deserves which level of detail, by how large it stands in the picture. Knows no renderer. */

import type { ModelFiles, SceneItem, Variant } from '../../api/types';

/** From all booths' proxies to the finest; see `fileOf` for what each level draws. */
export const LEVELS = ['proxy', 'lod3', 'lod2', 'lod1', 'lod0'] as const;
export type Level = (typeof LEVELS)[number];

export const fineness = (level: Level): number => LEVELS.indexOf(level);

/** A booth as seen from the eye now. */
export interface Seen {
  key: string;
  /** Metres from the eye to the stand's nearest side. */
  distance: number;
  /** Cosine between gaze and booth: 1 is straight ahead, −1 behind. */
  facing: number;
  /** Other booths stand before it. */
  hidden: boolean;
}

export interface Wanted {
  key: string;
  level: Level;
  priority: number;
}

/** What the eye sees with: picture height in device-independent pixels, and half its angle's tangent. */
export interface Eye {
  height: number;
  tangent: number;
}

/** Height of a booth, metres. */
const TALL = 3.6;

/** From how many pixels of a booth's height a level pays. */
export const STEPS: Record<'phone' | 'desktop' | 'vr', Record<Exclude<Level, 'proxy'>, number>> = {
  phone: { lod3: 95, lod2: 170, lod1: 360, lod0: 640 },
  desktop: { lod3: 90, lod2: 150, lod1: 280, lod0: 640 },
  vr: { lod3: 140, lod2: 260, lod1: 500, lod0: 1400 },
};

export type Steps = (typeof STEPS)['phone'];

/** Height of a booth in the picture, pixels; from inside it is as large as can be. */
export const pixels = (distance: number, eye: Eye): number =>
  (TALL * eye.height) / (2 * eye.tangent * Math.max(distance, 0.5));

/**
 * The file that draws an item at a level; null leaves its proxy. Products are small: far away they stay
 * proxies, and between they are one level coarser than the structure around them. A model without the level
 * takes its next coarser one, and one of the time before there were levels its `web`.
 */
export function fileOf(item: Pick<SceneItem, 'kind'>, files: ModelFiles, level: Level): Variant | null {
  const whole = files.lod0 ?? files.web;
  const { lod1, lod2, lod3 } = files;
  const structure = item.kind === 'structure';
  switch (level) {
    case 'lod0':
      return whole ?? lod1 ?? lod2 ?? lod3 ?? null;
    case 'lod1':
      return lod1 ?? lod2 ?? lod3 ?? null;
    case 'lod2':
      return (structure ? (lod2 ?? lod3) : lod3) ?? null;
    case 'lod3':
      return (structure && lod3) || null;
    case 'proxy':
      return null;
  }
}

/** Booths that want more than their proxy, most urgent first. `inside` always wants its best level. */
export function ladder(seen: readonly Seen[], eye: Eye, steps: Steps, inside: string | null = null): Wanted[] {
  const wanted: Wanted[] = [];
  for (const booth of seen) {
    const isInside = booth.key === inside;
    if (booth.hidden && !isInside) continue;
    const level = isInside ? 'lod0' : levelFor(booth, eye, steps);
    if (level === 'proxy') continue;
    const ahead = isInside ? 4 : 0.5 + Math.max(booth.facing, 0);
    wanted.push({ key: booth.key, level, priority: ahead / Math.max(booth.distance, 0.5) });
  }
  return wanted.sort((a, b) => b.priority - a.priority);
}

function levelFor(booth: Seen, eye: Eye, steps: Steps): Level {
  // What lies behind the visitor counts as twice as far: it is kept, but not fetched early.
  const size = pixels(booth.facing < -0.2 ? booth.distance * 2 : booth.distance, eye);
  return LEVELS.findLast((level) => level !== 'proxy' && size >= steps[level]) ?? 'proxy';
}
