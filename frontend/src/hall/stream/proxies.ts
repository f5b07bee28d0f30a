/**
 * Fetches the proxies of the hall: the first pack for the first picture, then the other packs and what is in
 * none of them, once per model, nearest booth first, a few at a time. Knows no renderer.
 */

import type { SceneDetails, SceneItem, ScenePack } from '../../api/types';
import { distance, type Point } from '../plan/geometry';
import type { Stand } from '../plan/layout';
import { mayComeBack } from './backoff';
import type { Details } from './details';
import { readProxy, type Triangles } from './glb';
import { readPack } from './pack';
import { isCancelled, type FetchQueue } from './queue';

export interface ProxyUse {
  stand: Stand;
  item: SceneItem;
}

export interface ProxyOptions {
  stands: readonly Stand[];
  from: Point;
  packs: readonly ScenePack[];
  details: Details;
  queue: FetchQueue;
  download(url: string, signal: AbortSignal): Promise<ArrayBuffer>;
  onShape(uses: readonly ProxyUse[], shape: Triangles): void;
  /** Towards the first picture. */
  onProgress(done: number, all: number): void;
}

/** How long shapes are made in one go: a frame is drawn in between. */
const SLICE_MS = 12;
const FIRST = 2000;

export class ProxyLoader {
  private readonly uses: Map<string, ProxyUse[]>;
  private isPackLost = false;
  /** The network failed a file: worth asking again. */
  private failure: unknown = null;

  constructor(private readonly o: ProxyOptions) {
    this.uses = usesByModel(o.stands);
  }

  /** What the first picture shows: the first pack; where there is none, or it cannot be read, every proxy. */
  async first(): Promise<void> {
    const [pack] = this.o.packs;
    const all = pack ? keyed(this.uses, 0).size : this.uses.size;
    let done = 0;
    const count = (): void => this.o.onProgress(Math.min(++done, all), all);
    this.o.onProgress(0, all);
    if (pack) await this.unpack(0, pack, count);
    if (!pack || this.isPackLost) await this.singles(count);
    if (done < all) this.o.onProgress(all, all);
  }

  /** The others, once the first picture stands; raises when the network failed some, which may be asked for again. */
  async rest(): Promise<void> {
    const before = this.failure;
    this.failure = null;
    // A pack that the network failed is asked for again before its proxies one by one.
    if (before !== null) this.isPackLost = false;
    for (const [number, pack] of this.o.packs.entries()) if (number > 0 || before !== null) await this.unpack(number, pack);
    await this.singles();
    if (this.failure !== null) throw this.failure;
  }

  private show(model: string, shape: Triangles): void {
    const uses = this.uses.get(model);
    this.uses.delete(model);
    if (uses) this.o.onShape(uses, shape);
  }

  /** A pack that is gone or broken is done without: after it every other proxy has its own file. */
  private async unpack(number: number, pack: ScenePack, onEach?: () => void): Promise<void> {
    const { queue, download } = this.o;
    const models = keyed(this.uses, number);
    if (!models.size) return;
    // The whole of it is one task: a hall that is left while shapes are made is not drawn into any more.
    const run = async (signal: AbortSignal): Promise<void> => {
      const file = await download(pack.url, signal);
      let since = performance.now();
      for (const [key, shape] of readPack(file)) {
        for (const model of models.get(key) ?? []) this.show(model, shape);
        onEach?.();
        if (performance.now() - since < SLICE_MS) continue;
        await nextTask();
        signal.throwIfAborted();
        since = performance.now();
      }
    };
    try {
      await queue.add({ key: `pack:${number}`, bytes: pack.bytes, run }, FIRST - number);
    } catch (reason) {
      if (isCancelled(reason)) throw reason;
      this.isPackLost = true;
      this.note(reason);
    }
  }

  private note(reason: unknown): void {
    if (mayComeBack(reason)) this.failure = reason;
  }

  private async singles(onEach?: () => void): Promise<void> {
    if (!this.uses.size) return;
    const models = await this.told();
    if (models) await Promise.all([...this.uses].map(([model, uses]) => this.single(model, uses, models[model]?.proxy, onEach)));
  }

  /** What is known of models; null when the network failed it, which is noted. */
  private async told(): Promise<SceneDetails['models'] | null> {
    const { details } = this.o;
    try {
      return (await (this.isPackLost ? details.fetchAll() : details.fetch())).models;
    } catch (reason) {
      if (!mayComeBack(reason)) throw reason;
      this.note(reason);
      return null;
    }
  }

  private async single(model: string, uses: readonly ProxyUse[], file: { url: string; bytes: number } | undefined, onEach?: () => void): Promise<void> {
    const { queue, download, from } = this.o;
    const near = Math.min(...uses.map((u) => distance(u.stand, from)));
    try {
      if (!file) return;
      const task = { key: `proxy:${model}`, bytes: file.bytes, run: (s: AbortSignal) => download(file.url, s) };
      this.show(model, readProxy(await queue.add(task, 1000 - near)));
    } catch (reason) {
      // A booth without its proxy keeps what stands in for it.
      if (isCancelled(reason)) throw reason;
      this.note(reason);
    } finally {
      onEach?.();
    }
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Key in a pack → the models whose proxy it is. */
function keyed(uses: ReadonlyMap<string, readonly ProxyUse[]>, pack: number): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [model, [use]] of uses) {
    const key = use?.item.pack === pack ? use.item.pack_key : null;
    if (key !== null) found.set(key, [...(found.get(key) ?? []), model]);
  }
  return found;
}

function usesByModel(stands: readonly Stand[]): Map<string, ProxyUse[]> {
  const uses = new Map<string, ProxyUse[]>();
  for (const stand of stands) {
    for (const item of stand.booth?.items ?? []) {
      const list = uses.get(item.model) ?? [];
      list.push({ stand, item });
      uses.set(item.model, list);
    }
  }
  return uses;
}
