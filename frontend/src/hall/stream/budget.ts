/** What a picture of the hall may cost. One object is asked before anything is fetched or shown. */

export interface Cost {
  triangles: number;
  drawCalls: number;
  textureBytes: number;
}

export interface Limits extends Cost {
  /** Bytes on the way at one time. */
  bytesInFlight: number;
  /** Requests on the way at one time. */
  requests: number;
  /** Of the triangles, how many may be proxies. */
  proxies: number;
}

export const FREE: Cost = { triangles: 0, drawCalls: 0, textureBytes: 0 };

const MB = 1024 * 1024;

/** Limits of design.md §8; VR halves the calls because each eye is drawn. */
export const PROFILES = {
  phone: { triangles: 150_000, drawCalls: 60, textureBytes: 128 * MB, bytesInFlight: 2 * MB, requests: 4, proxies: 60_000 },
  desktop: { triangles: 600_000, drawCalls: 140, textureBytes: 384 * MB, bytesInFlight: 12 * MB, requests: 6, proxies: 250_000 },
  vr: { triangles: 150_000, drawCalls: 50, textureBytes: 128 * MB, bytesInFlight: 4 * MB, requests: 4, proxies: 60_000 },
} as const satisfies Record<string, Limits>;

export type Profile = keyof typeof PROFILES;

export const add = (a: Cost, b: Cost): Cost => ({
  triangles: a.triangles + b.triangles,
  drawCalls: a.drawCalls + b.drawCalls,
  textureBytes: a.textureBytes + b.textureBytes,
});

/** Keeps account of what is drawn under keys; never lets the sum pass its limits. */
export class Budget {
  private readonly held = new Map<string, Cost>();
  /** What is on its way and will take the place of what its key holds. */
  private readonly reserved = new Map<string, Cost>();

  constructor(public limits: Cost, private base: Cost = FREE) {}

  /** What the building itself costs, before any booth. */
  setBase(base: Cost): void {
    this.base = base;
  }

  get used(): Cost {
    return [...new Map([...this.held, ...this.reserved]).values()].reduce(add, this.base);
  }

  /** Whether the cost fits in place of what its key holds, and with these other keys gone. */
  fits(cost: Cost, instead?: string, without: readonly string[] = []): boolean {
    const left = new Map([...this.held, ...this.reserved]);
    for (const key of without) left.delete(key);
    if (instead !== undefined) left.delete(instead);
    const sum = [...left.values(), cost].reduce(add, this.base);
    return (
      sum.triangles <= this.limits.triangles &&
      sum.drawCalls <= this.limits.drawCalls &&
      sum.textureBytes <= this.limits.textureBytes
    );
  }

  /** Books the cost under the key, replacing what stood there; false, with nothing changed, when it does not fit. */
  take(key: string, cost: Cost): boolean {
    if (!this.fits(cost, key)) return false;
    this.held.set(key, cost);
    this.reserved.delete(key);
    return true;
  }

  /** Keeps room for what is on its way; ended by `take` or `unreserve`. */
  reserve(key: string, cost: Cost): void {
    this.reserved.set(key, cost);
  }

  unreserve(key: string): void {
    this.reserved.delete(key);
  }

  release(key: string): void {
    this.held.delete(key);
  }
}
