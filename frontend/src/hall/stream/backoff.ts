/** When to ask again for what the network failed: soon at first, then ever more seldom, never in step with others. */

import { ApiError, isAbort, NetworkError } from '../../api/errors';

/** The server is there but cannot answer now. */
const BUSY = new Set([429, 502, 503, 504]);

/** Whether another try may bring it: the network or a busy server failed, not the file. */
export const mayComeBack = (reason: unknown): boolean =>
  reason instanceof NetworkError || (reason instanceof ApiError && BUSY.has(reason.status));

const FIRST_MS = 2000;
const LONGEST_MS = 60_000;

/** Milliseconds until the next try after `failures` of them; `dice` in 0…1. */
export const pauseAfter = (failures: number, dice: () => number = Math.random): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)) * (0.75 + 0.5 * dice());

/** Runs a task again and again until it succeeds, or fails for another reason than the network. */
export class Persistent {
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private closed = false;

  constructor(
    private readonly task: () => Promise<void>,
    private readonly complain: (reason: unknown) => void,
  ) {}

  /** Begins, or tries again at once where a try is waited for. */
  now(): void {
    clearTimeout(this.timer);
    if (!this.running && !this.closed) void this.run();
  }

  dispose(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      await this.task();
      this.failures = 0;
    } catch (reason) {
      if (this.closed || isAbort(reason)) return;
      if (!mayComeBack(reason)) return this.complain(reason);
      this.timer = setTimeout(() => this.now(), pauseAfter(++this.failures));
    } finally {
      this.running = false;
    }
  }
}
