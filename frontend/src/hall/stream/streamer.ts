/**
 * Brings near booths in finer levels and sends far ones back, under one budget. Knows no renderer: a Host
 * loads, shows and frees; the streamer decides who, when, and who must go.
 */

import type { Budget, Cost } from './budget';
import type { Level, Wanted } from './ladder';
import { isCancelled, type FetchQueue } from './queue';

export interface Host<Asset> {
  bytes(key: string, level: Level): number;
  /** What it will cost by its manifest, before it is loaded. */
  estimate(key: string, level: Level): Cost;
  load(key: string, level: Level, signal: AbortSignal): Promise<Asset>;
  /** What it does cost, now that it is here. */
  measure(asset: Asset): Cost;
  /** Draws the asset in place of the proxies, or in place of what was shown before. */
  show(key: string, asset: Asset): void;
  /** Back to proxies. */
  hide(key: string): void;
  free(asset: Asset): void;
}

interface Shown<Asset> {
  level: Level;
  asset: Asset;
  wantedAt: number;
}

const FINENESS: Record<Level, number> = { proxy: 0, lod1: 1, web: 2 };

export class Streamer<Asset> {
  private readonly shown = new Map<string, Shown<Asset>>();
  /** Key of a booth → the level on its way. */
  private readonly coming = new Map<string, Level>();
  private readonly failed = new Set<string>();
  /** What levels turned out to cost, where the manifest knew less. */
  private readonly known = new Map<string, Cost>();
  private wanted = new Map<string, Wanted>();
  private round = 0;
  private closed = false;

  constructor(
    private readonly host: Host<Asset>,
    private readonly queue: FetchQueue,
    private readonly budget: Budget,
  ) {}

  get levels(): Record<string, Level> {
    return Object.fromEntries([...this.shown].map(([key, s]) => [key, s.level]));
  }

  /** Takes the new wishes, most urgent first: cancels what nobody wants, fetches what fits. */
  update(wanted: readonly Wanted[]): void {
    this.round++;
    this.wanted = new Map(wanted.map((w) => [w.key, w]));
    for (const [key, level] of [...this.coming]) {
      if (this.wanted.get(key)?.level !== level) this.queue.cancel(name(key, level));
    }
    for (const w of wanted) this.want(w);
  }

  dispose(): void {
    this.closed = true;
    for (const [key, level] of this.coming) this.queue.cancel(name(key, level));
    for (const key of [...this.shown.keys()]) this.evict(key);
  }

  private want(w: Wanted): void {
    const now = this.shown.get(w.key);
    if (now) now.wantedAt = this.round;
    if (now && FINENESS[now.level] >= FINENESS[w.level]) return;
    if (this.coming.get(w.key) === w.level) return this.queue.prioritize(name(w.key, w.level), w.priority);
    if (this.coming.has(w.key) || this.failed.has(name(w.key, w.level))) return;
    const cost = this.known.get(name(w.key, w.level)) ?? this.host.estimate(w.key, w.level);
    if (!this.makeRoom(w, cost)) return;
    this.coming.set(w.key, w.level);
    this.budget.reserve(w.key, cost);
    void this.fetch(w);
  }

  private async fetch({ key, level, priority }: Wanted): Promise<void> {
    const run = (signal: AbortSignal): Promise<Asset> => this.host.load(key, level, signal);
    try {
      const asset = await this.queue.add({ key: name(key, level), bytes: this.host.bytes(key, level), run }, priority);
      this.arrive(key, level, asset);
    } catch (reason) {
      if (!isCancelled(reason)) this.failed.add(name(key, level));
    } finally {
      this.coming.delete(key);
      this.budget.unreserve(key);
    }
  }

  private arrive(key: string, level: Level, asset: Asset): void {
    const w = this.wanted.get(key);
    const cost = this.host.measure(asset);
    this.known.set(name(key, level), cost);
    if (this.closed || !w || !this.makeRoom(w, cost) || !this.budget.take(key, cost)) return this.host.free(asset);
    const before = this.shown.get(key);
    this.host.show(key, asset);
    if (before) this.host.free(before.asset);
    this.shown.set(key, { level, asset, wantedAt: this.round });
  }

  /** Evicts the longest unwanted, then the less urgent, until the cost fits; false when it cannot. */
  private makeRoom(w: Wanted, cost: Cost): boolean {
    const rank = (key: string): number => this.wanted.get(key)?.priority ?? -1;
    const victims = [...this.shown]
      .filter(([key]) => key !== w.key && rank(key) < w.priority)
      .sort(([a, x], [b, y]) => rank(a) - rank(b) || x.wantedAt - y.wantedAt);
    while (!this.budget.fits(cost, w.key)) {
      const victim = victims.shift();
      if (!victim) return false;
      this.evict(victim[0]);
    }
    return true;
  }

  private evict(key: string): void {
    const s = this.shown.get(key);
    if (!s) return;
    this.shown.delete(key);
    this.budget.release(key);
    this.host.hide(key);
    this.host.free(s.asset);
  }
}

const name = (key: string, level: Level): string => `${level}:${key}`;
