import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ModelFiles, SceneItem, ScenePack } from '@/api/types';
import { layoutOf } from '@/hall/plan/layout';
import { Details } from '@/hall/stream/details';
import { ProxyLoader } from '@/hall/stream/proxies';
import { FetchQueue, isCancelled } from '@/hall/stream/queue';
import { booth, hall } from './hall_world';

interface Sample {
  pack: string;
  entries: { key: string; bytes: number }[];
}

const SAMPLE = JSON.parse(readFileSync(join(import.meta.dirname, 'hall_pack_sample.json'), 'utf8')) as Sample;
const KEYS = SAMPLE.entries.map((entry) => entry.key);
const bytes = (): ArrayBuffer => Uint8Array.from(Buffer.from(SAMPLE.pack, 'base64')).buffer;
const PACK: ScenePack = { url: '/o/hall.pack', bytes: 1000, keys: KEYS.length };
const OTHER: ScenePack = { ...PACK, url: '/o/other.pack' };

/** An entry of pack 0, or "1:key" for the other pack. */
function item(model: string, entry: string | null): SceneItem {
  const [pack, key] = entry?.startsWith('1:') ? [1, entry.slice(2)] : [0, entry];
  return { kind: 'structure', model, position: [0, 0, 0], rotation_y: 0, scale: 1, pack, pack_key: key };
}

interface Told {
  asked: string[];
  shown: string[];
  progress: string[];
  loader: ProxyLoader;
}

/** Two booths of a hall whose models are `0`, `1`…; notes what was asked for and shown. */
function start(
  keys: (string | null)[],
  options: { packs?: ScenePack[]; answer?: (url: string) => ArrayBuffer; queue?: FetchQueue } = {},
): Told {
  const items = keys.map((key, i) => item(String(i), key));
  const scene = hall([booth('A-01', { items }), booth('B-01', { items: items.slice(0, 1) })]);
  const [asked, shown, progress]: [string[], string[], string[]] = [[], [], []];
  const models: Record<string, ModelFiles> = {};
  for (const [i] of keys.entries()) models[i] = { proxy: { url: `/o/${i}.glb`, bytes: 10, media_type: '' } };
  const loader = new ProxyLoader({
    stands: layoutOf(scene).stands,
    from: { x: 0, z: 9 },
    packs: options.packs ?? [PACK],
    details: new Details(({ allProxies }) => {
      asked.push(allProxies ? 'all details' : 'details');
      return Promise.resolve({ schema: 2, booths: {}, models });
    }),
    queue: options.queue ?? new FetchQueue({ requests: 2, bytesInFlight: 1e6 }),
    download: (url) => {
      asked.push(url);
      return new Promise((resolve) => resolve((options.answer ?? bytes)(url)));
    },
    onShape: (uses) => shown.push(...uses.map((use) => `${use.stand.number} ${use.item.model}`)),
    onProgress: (done, all) => progress.push(`${done}/${all}`),
  });
  return { asked, shown, progress, loader };
}

describe('proxies of a hall', () => {
  test('come in one request where there is a pack', async () => {
    const { loader, asked, shown, progress } = start(KEYS);
    await loader.first();
    await loader.rest();

    expect(asked).toEqual(['/o/hall.pack']);
    expect(shown.sort()).toEqual(['A-01 0', 'A-01 1', 'B-01 0']);
    expect(progress).toEqual(['0/2', '1/2', '2/2']);
  });

  test('of the first pack make the first picture, the others come after it', async () => {
    const { loader, asked, shown, progress } = start([KEYS[0]!, `1:${KEYS[1]!}`], { packs: [PACK, OTHER] });

    await loader.first();
    expect(asked).toEqual(['/o/hall.pack']);
    expect(progress.at(-1)).toBe('1/1');
    await loader.rest();

    expect(asked).toEqual(['/o/hall.pack', '/o/other.pack']);
    expect(shown).toEqual(['A-01 0', 'B-01 0', 'A-01 1']);
  });

  test('come one by one where there is none', async () => {
    const { loader, asked, progress } = start([null, null], { packs: [] });
    await loader.first();

    expect(asked).toEqual(['details', '/o/0.glb', '/o/1.glb']);
    expect(progress.at(-1)).toBe('2/2');
  });

  test('that are not in the pack come by themselves, after the first picture', async () => {
    const { loader, asked, shown } = start([KEYS[0]!, null, 'unknown']);
    await loader.first();
    expect(asked).toEqual(['/o/hall.pack']);
    await loader.rest();

    expect(asked).toEqual(['/o/hall.pack', 'details', '/o/1.glb', '/o/2.glb']);
    expect(shown).toEqual(['A-01 0', 'B-01 0']); // the sample pack is no proxy by itself
  });

  test('all come by themselves when the pack cannot be read', async () => {
    const { loader, asked, progress } = start(KEYS, { answer: () => new ArrayBuffer(40) });
    await loader.first();

    expect(asked).toEqual(['/o/hall.pack', 'all details', '/o/0.glb', '/o/1.glb']);
    expect(progress.at(-1)).toBe('2/2');
  });

  test('after the break in a pack come by themselves', async () => {
    const broken = new Uint8Array(bytes());
    const [last, key] = [SAMPLE.entries.at(-1)!, new TextEncoder().encode(KEYS.at(-1))];
    broken.fill(255, broken.length - (last.bytes - key.length - 3)); // more triangles than a proxy may have
    const { loader, asked, shown } = start(KEYS, { answer: () => broken.buffer });
    await loader.first();

    expect(asked).toEqual(['/o/hall.pack', 'all details', '/o/1.glb']);
    expect(shown).toEqual(['A-01 0', 'B-01 0']);
  });

  test('are not asked for any more once the hall is left', async () => {
    const queue = new FetchQueue({ requests: 2, bytesInFlight: 1e6 });
    const answer = (): ArrayBuffer => {
      queue.dispose();
      return bytes();
    };
    const { loader, asked } = start(KEYS, { queue, answer });

    await expect(loader.first()).rejects.toSatisfy(isCancelled);
    expect(asked).toEqual(['/o/hall.pack']);
  });
});
