/** Which booth deserves which level of detail, by how large it stands in the picture. Knows no renderer. */

import type { SceneBooth, SceneFile, SceneItem } from '../../api/types';

export type Level = 'proxy' | 'lod1' | 'web';

/** A booth as seen from the eye now. */
export interface Seen {
  key: string;
  /** Metres from the eye to the middle of the stand. */
  distance: number;
  /** Cosine between gaze and booth: 1 is straight ahead, −1 behind. */
  facing: number;
  levels: readonly Level[];
}

export interface Wanted {
  key: string;
  level: Level;
  priority: number;
}

export interface Reach {
  lod1: number;
  web: number;
}

export const REACH: Record<'phone' | 'desktop' | 'vr', Reach> = {
  phone: { lod1: 12, web: 4.2 },
  desktop: { lod1: 20, web: 6 },
  vr: { lod1: 10, web: 4 },
};

/** The file of a level. From near by that is the hall's own lod0, else `web`, else the lod1. */
export function fileOf(item: SceneItem, level: Level): SceneFile | null {
  return level === 'web' ? (item.lod0 ?? item.web ?? item.lod1) : item[level];
}

/** Levels that every item of a booth has; a closed booth stays dim and plain. */
export function levelsOf(booth: SceneBooth | null): Level[] {
  if (!booth?.open || !booth.items.length) return [];
  return (['lod1', 'web'] as const).filter((level) => booth.items.every((item) => fileOf(item, level)));
}

/** Booths that want more than their proxy, most urgent first. `inside` always wants its best level. */
export function ladder(seen: readonly Seen[], reach: Reach, inside: string | null = null): Wanted[] {
  const wanted: Wanted[] = [];
  for (const booth of seen) {
    const level = levelFor(booth, reach, booth.key === inside);
    if (level === 'proxy') continue;
    const ahead = booth.key === inside ? 2 : 0.5 + Math.max(booth.facing, 0);
    wanted.push({ key: booth.key, level, priority: ahead / Math.max(booth.distance, 0.5) });
  }
  return wanted.sort((a, b) => b.priority - a.priority);
}

function levelFor(booth: Seen, reach: Reach, inside: boolean): Level {
  // What lies behind the visitor counts as twice as far: it is kept, but not fetched early.
  const felt = booth.facing < -0.2 && !inside ? booth.distance * 2 : booth.distance;
  if ((inside || felt <= reach.web) && booth.levels.includes('web')) return 'web';
  if (felt <= reach.lod1 && booth.levels.includes('lod1')) return 'lod1';
  return 'proxy';
}
