import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SceneItem, ScenePack } from '@/api/types';
import { layoutOf } from '@/hall/plan/layout';
import { loadProxies } from '@/hall/stream/proxies';
import { FetchQueue } from '@/hall/stream/queue';
import { booth, hall } from './hall_world';

interface Sample {
  pack: string;
  entries: { key: string; bytes: number }[];
}

const SAMPLE = JSON.parse(readFileSync(join(import.meta.dirname, 'hall_pack_sample.json'), 'utf8')) as Sample;
const KEYS = SAMPLE.entries.map((entry) => entry.key);
const bytes = (): ArrayBuffer => Uint8Array.from(Buffer.from(SAMPLE.pack, 'base64')).buffer;
const PACK: ScenePack = { url: '/o/hall.pack', bytes: 1000, keys: KEYS.length };

function item(url: string, pack_key: string | null): SceneItem {
  const place = { kind: 'structure', position: [0, 0, 0], rotation_y: 0, scale: 1, lod1: null, web: null } as const;
  return { ...place, position: [0, 0, 0], proxy: { url, bytes: 10, triangles: 12 }, pack_key };
}

/** Two booths of a hall whose proxies are `/o/0.glb`, `/o/1.glb`…; answers what was asked for and shown. */
async function load(
  keys: (string | null)[],
  options: { pack?: ScenePack | null; answer?: (url: string) => ArrayBuffer; queue?: FetchQueue } = {},
): Promise<{ asked: string[]; shown: string[]; failed: number; progress: string[] }> {
  const items = keys.map((key, i) => item(`/o/${i}.glb`, key));
  const scene = hall([booth('A-01', { items }), booth('B-01', { items: items.slice(0, 1) })]);
  const [asked, shown, progress]: [string[], string[], string[]] = [[], [], []];
  const failed = await loadProxies({
    stands: layoutOf(scene).stands,
    from: { x: 0, z: 9 },
    pack: options.pack === undefined ? PACK : options.pack,
    queue: options.queue ?? new FetchQueue({ requests: 2, bytesInFlight: 1e6 }),
    download: (url) => {
      asked.push(url);
      return new Promise((resolve) => resolve((options.answer ?? bytes)(url)));
    },
    onShape: (uses, url) => shown.push(...uses.map((use) => `${use.stand.number} ${url}`)),
    onProgress: (done, all) => progress.push(`${done}/${all}`),
  });
  return { asked, shown, failed, progress };
}

describe('proxies of a hall', () => {
  test('come in one request where there is a pack', async () => {
    const { asked, shown, progress, failed } = await load(KEYS);

    expect(asked).toEqual(['/o/hall.pack']);
    expect(shown.sort()).toEqual(['A-01 /o/0.glb', 'A-01 /o/1.glb', 'B-01 /o/0.glb']);
    expect(progress).toEqual(['0/2', '1/2', '2/2']);
    expect(failed).toBe(0);
  });

  test('come one by one where there is none', async () => {
    const { asked } = await load([null, null], { pack: null });
    expect(asked).toEqual(['/o/0.glb', '/o/1.glb']);
  });

  test('that are not in the pack come by themselves', async () => {
    const { asked, shown } = await load([KEYS[0]!, null, 'unknown']);

    expect(asked).toEqual(['/o/hall.pack', '/o/1.glb', '/o/2.glb']);
    expect(shown).toEqual(['A-01 /o/0.glb', 'B-01 /o/0.glb']);
  });

  test('all come by themselves when the pack cannot be read', async () => {
    const { asked } = await load(KEYS, { answer: () => new ArrayBuffer(40) });
    expect(asked).toEqual(['/o/hall.pack', '/o/0.glb', '/o/1.glb']);
  });

  test('after the break in a pack come by themselves', async () => {
    const broken = new Uint8Array(bytes());
    const [last, key] = [SAMPLE.entries.at(-1)!, new TextEncoder().encode(KEYS.at(-1))];
    broken.fill(255, broken.length - (last.bytes - key.length - 3)); // more triangles than a proxy may have

    const { asked, shown, failed, progress } = await load(KEYS, { answer: () => broken.buffer });

    expect(asked).toEqual(['/o/hall.pack', '/o/1.glb']);
    expect(shown).toEqual(['A-01 /o/0.glb', 'B-01 /o/0.glb']);
    expect(failed).toBe(1);
    expect(progress.at(-1)).toBe('2/2');
  });

  test('are not asked for any more once the hall is left', async () => {
    const queue = new FetchQueue({ requests: 2, bytesInFlight: 1e6 });
    const answer = (): ArrayBuffer => {
      queue.dispose();
      return bytes();
    };

    const { asked, failed } = await load(KEYS, { queue, answer });

    expect(asked).toEqual(['/o/hall.pack']);
    expect(failed).toBe(0);
  });
});
