/** A small hall for unit tests. */
import type { HallScene, SceneBooth } from '@/api/types';

export function booth(stand: string, over: Partial<SceneBooth> = {}): SceneBooth {
  return {
    slug: stand.toLowerCase(),
    stand,
    title: { en: `Booth ${stand}` },
    company: { ko: `회사 ${stand}`, en: `Company ${stand}` },
    url: `/b/${stand}`,
    open: true,
    items: [],
    ...over,
  };
}

/** 20 × 20 m: two stands side by side across the middle, an aisle around them. */
export function hall(booths: SceneBooth[] = [booth('A-01')]): HallScene {
  const stand = { z: 0, width: 5, depth: 4, rotation: 0 };
  return {
    schema: 2,
    hall: { slug: 'beauty', title: { ko: '뷰티관', en: 'Beauty hall' }, summary: {}, accent: 'beauty' },
    plan: {
      version: 1,
      width: 20,
      depth: 20,
      height: 8,
      stands: [{ ...stand, number: 'A-01', x: -2.5 }, { ...stand, number: 'B-01', x: 2.5 }],
      zones: [],
      gates: [],
      spawn: [{ x: 0, z: 9, heading: 0 }],
      furniture: [{ kind: 'bench', x: 0, z: 7, rotation: 0 }],
    },
    packs: [],
    details: { url: '/d?v=1' },
    booths,
    event: null,
  };
}
