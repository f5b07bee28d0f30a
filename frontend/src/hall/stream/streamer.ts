/**
 * Brings near booths in finer levels and sends far ones back, under one budget. Knows no renderer: a Host
 * loads, shows and frees; the streamer decides who, when, and who must go.
 */

import { pauseAfter } from './backoff';
import type { Budget, Cost } from './budget';
import { fineness, LEVELS, type Level, type Wanted } from './ladder';
import { isCancelled, type FetchQueue } from './queue';

export interface Host<Asset> {
  /** Whether the booth has anything to show at this level. */
  has(key: string, level: Level): boolean;
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
  /** Whether a failed load is worth another try: the network failed, not the file. */
  mayRetry(reason: unknown): boolean;
}

interface Shown<Asset> {
  level: Level;
  asset: Asset;
  wantedAt: number;
}

/** A round is a quarter of a second. */
const ROUND_MS = 250;

export class Streamer<Asset> {
  private readonly shown = new Map<string, Shown<Asset>>();
  /** Key of a booth → the level on its way. */
  private readonly coming = new Map<string, Level>();
  /** What failed → the round of its next try. */
  private readonly failed = new Map<string, number>();
  /** How often the network failed it since it last came. */
  private readonly failures = new Map<string, number>();
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
      const w = this.wanted.get(key);
      if (!w || fineness(level) > fineness(w.level)) this.queue.cancel(name(key, level));
    }
    for (const w of wanted) this.want(w);
    this.trim();
  }

  /** The network is back: what it failed may be tried at once. */
  forgive(): void {
    for (const [key, next] of this.failed) if (next < Infinity) this.failed.delete(key);
  }

  /** Everything back to proxies, for instance while nobody looks. */
  rest(): void {
    this.update([]);
    for (const key of [...this.shown.keys()]) this.evict(key);
  }

  dispose(): void {
    this.closed = true;
    for (const [key, level] of this.coming) this.queue.cancel(name(key, level));
    for (const key of [...this.shown.keys()]) this.evict(key);
  }

  /** The finest of the levels up to the wanted one that is to be had and fits. */
  private want(w: Wanted): void {
    const now = this.shown.get(w.key);
    if (now) now.wantedAt = this.round;
    const coming = this.coming.get(w.key);
    if (coming) return this.queue.prioritize(name(w.key, coming), w.priority);
    const least = now ? fineness(now.level) : 0;
    for (let at = fineness(w.level); at > least; at--) {
      if (this.begin({ ...w, level: LEVELS[at]! })) return;
    }
  }

  private begin(w: Wanted): boolean {
    const called = name(w.key, w.level);
    if ((this.failed.get(called) ?? 0) > this.round || !this.host.has(w.key, w.level)) return false;
    const cost = this.known.get(called) ?? this.host.estimate(w.key, w.level);
    if (!this.makeRoom(w, cost)) return false;
    this.coming.set(w.key, w.level);
    this.budget.reserve(w.key, cost);
    void this.fetch(w);
    return true;
  }

  private async fetch({ key, level, priority }: Wanted): Promise<void> {
    const called = name(key, level);
    const run = (signal: AbortSignal): Promise<Asset> => this.host.load(key, level, signal);
    try {
      const asset = await this.queue.add({ key: called, bytes: this.host.bytes(key, level), run }, priority);
      this.arrive(key, level, asset);
    } catch (reason) {
      if (!isCancelled(reason)) this.failed.set(called, this.nextTry(called, reason));
    } finally {
      this.coming.delete(key);
      this.budget.unreserve(key);
    }
  }

  private nextTry(called: string, reason: unknown): number {
    if (!this.host.mayRetry(reason)) return Infinity;
    const failures = (this.failures.get(called) ?? 0) + 1;
    this.failures.set(called, failures);
    return this.round + Math.ceil(pauseAfter(failures) / ROUND_MS);
  }

  private arrive(key: string, level: Level, asset: Asset): void {
    const w = this.wanted.get(key);
    const cost = this.host.measure(asset);
    this.known.set(name(key, level), cost);
    this.failures.delete(name(key, level));
    if (this.closed || !w || !this.makeRoom(w, cost) || !this.budget.take(key, cost)) return this.host.free(asset);
    const before = this.shown.get(key);
    this.host.show(key, asset);
    if (before) this.host.free(before.asset);
    this.shown.set(key, { level, asset, wantedAt: this.round });
  }

  /** Evicts the longest unwanted, then the less urgent, until the cost fits; false, with nobody evicted,
   *  when it cannot. */
  private makeRoom(w: Wanted, cost: Cost): boolean {
    const victims = this.leastWanted().filter((key) => key !== w.key && this.rank(key) < w.priority);
    if (!this.budget.fits(cost, w.key, victims)) return false;
    while (victims.length && !this.budget.fits(cost, w.key)) this.evict(victims.shift()!);
    return this.budget.fits(cost, w.key);
  }

  /** When the building came to cost more, or the limits less: the least wanted go until all fits again. */
  private trim(): void {
    const victims = this.leastWanted();
    while (victims.length && !this.budget.fits({ triangles: 0, drawCalls: 0, textureBytes: 0 })) {
      this.evict(victims.shift()!);
    }
  }

  private rank(key: string): number {
    return this.wanted.get(key)?.priority ?? -1;
  }

  private leastWanted(): string[] {
    const ranked = [...this.shown].sort(([a, x], [b, y]) => this.rank(a) - this.rank(b) || x.wantedAt - y.wantedAt);
    return ranked.map(([key]) => key);
  }

  private evict(key: string): void {
    const s = this.shown.get(key);
    if (!s) return;
    this.shown.delete(key);
    this.budget.release(key);
    // What is on its way in place of it gives up its room too: whoever needs it is more urgent.
    const coming = this.coming.get(key);
    if (coming) {
      this.queue.cancel(name(key, coming));
      this.budget.unreserve(key);
    }
    this.host.hide(key);
    this.host.free(s.asset);
  }
}

const name = (key: string, level: Level): string => `${level}:${key}`;
