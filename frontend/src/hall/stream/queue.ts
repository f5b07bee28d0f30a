/** A bounded fetch queue: the most wanted first, so many requests and bytes at once, each of them cancellable. */

export interface Task<T> {
  key: string;
  bytes: number;
  run: (signal: AbortSignal) => Promise<T>;
}

interface Waiting {
  task: Task<unknown>;
  priority: number;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

export interface QueueLimits {
  requests: number;
  bytesInFlight: number;
}

/** The reason a cancelled task is rejected with. */
export const cancelled = (): DOMException => new DOMException('no longer wanted', 'AbortError');

export const isCancelled = (reason: unknown): boolean =>
  reason instanceof DOMException && reason.name === 'AbortError';

export class FetchQueue {
  private readonly waiting = new Map<string, Waiting>();
  private readonly running = new Map<string, { stop: AbortController; bytes: number }>();

  constructor(public limits: QueueLimits) {}

  get inFlight(): number {
    return this.running.size;
  }

  get bytesInFlight(): number {
    return [...this.running.values()].reduce((sum, r) => sum + r.bytes, 0);
  }

  get pending(): number {
    return this.waiting.size;
  }

  has(key: string): boolean {
    return this.waiting.has(key) || this.running.has(key);
  }

  /** Runs the task when its turn comes; higher priorities go first. A key may be in the queue once. */
  add<T>(task: Task<T>, priority: number): Promise<T> {
    if (this.has(task.key)) return Promise.reject(new Error(`already queued: ${task.key}`));
    return new Promise<T>((resolve, reject) => {
      this.waiting.set(task.key, { task, priority, resolve: resolve as (v: unknown) => void, reject });
      queueMicrotask(() => this.pump());
    });
  }

  prioritize(key: string, priority: number): void {
    const w = this.waiting.get(key);
    if (w) w.priority = priority;
  }

  cancel(key: string): void {
    const w = this.waiting.get(key);
    this.waiting.delete(key);
    w?.reject(cancelled());
    this.running.get(key)?.stop.abort(cancelled());
  }

  dispose(): void {
    for (const key of [...this.waiting.keys(), ...this.running.keys()]) this.cancel(key);
  }

  /** Starts what fits. One task always runs, however large, so that nothing waits for ever. */
  private pump(): void {
    for (const w of [...this.waiting.values()].sort((a, b) => b.priority - a.priority)) {
      if (this.running.size >= this.limits.requests) return;
      const full = this.bytesInFlight + w.task.bytes > this.limits.bytesInFlight;
      if (full && this.running.size > 0) return;
      void this.start(w);
    }
  }

  private async start(w: Waiting): Promise<void> {
    const { key, bytes, run } = w.task;
    const stop = new AbortController();
    this.waiting.delete(key);
    this.running.set(key, { stop, bytes });
    try {
      const value = await run(stop.signal);
      stop.signal.aborted ? w.reject(cancelled()) : w.resolve(value);
    } catch (reason) {
      w.reject(stop.signal.aborted ? cancelled() : reason);
    } finally {
      this.running.delete(key);
      this.pump();
    }
  }
}
