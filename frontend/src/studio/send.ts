import { ApiError, isAbort, NetworkError } from '../api';
import type { Depot, Part, Ticket } from './ticket';

export interface SendOptions {
  signal: AbortSignal;
  onSent: (bytes: number) => void;
  /** The connection is gone and will be tried again, or is back. */
  onOffline?: (isOffline: boolean) => void;
  parallel?: number;
  /** Waits between tries, milliseconds; tests give a quick one. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const PARALLEL = 3;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
/** With doubling waits about five minutes without any connection. */
const TRIES = 24;
/** A signed URL that ran out, and a server that is busy or restarting. */
const AGAIN = new Set([401, 403, 408, 429, 500, 502, 503, 504]);
const ROUNDS = 3;

/** Send every part that the server has not got, then complete. Safe to call again after any failure.
 *  Raises ApiError, NetworkError (after about five minutes without connection) or AbortError. */
export async function sendAll(file: Blob, ticket: Ticket, depot: Depot, options: SendOptions): Promise<Ticket> {
  const sending = new Sending(file, ticket, depot, options);
  let current = ticket;
  for (let round = 0; ; round++) {
    if (current.state === 'open') await sending.parts(current);
    try {
      return await sending.patiently(() => depot.complete(ticket.id));
    } catch (error) {
      const isMissing = error instanceof ApiError && error.code === 'parts_missing';
      if (!isMissing || round >= ROUNDS) throw error;
      current = await depot.look(ticket.id);
    }
  }
}

class Sending {
  private readonly moving = new Map<number, number>();
  private arrived = 0;

  constructor(
    private readonly file: Blob,
    private readonly ticket: Ticket,
    private readonly depot: Depot,
    private readonly options: SendOptions,
  ) {}

  /** Send the missing parts, a few at a time; the first that fails for good ends all. */
  async parts(ticket: Ticket): Promise<void> {
    const missing = new Set(ticket.parts.map((part) => part.number));
    this.arrived = ticket.received.reduce((sum, part) => sum + (missing.has(part.number) ? 0 : part.size), 0);
    this.moving.clear();
    this.report();
    const queue = [...ticket.parts];
    const lane = async (): Promise<void> => {
      for (let part = queue.shift(); part; part = queue.shift()) await this.part(part);
    };
    await Promise.all(Array.from({ length: this.options.parallel ?? PARALLEL }, lane));
  }

  /** Try until it works, waiting longer each time. Raises what cannot get better by waiting. */
  async patiently<T>(act: (attempt: number) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        const answer = await act(attempt);
        if (attempt > 0) this.options.onOffline?.(false);
        return answer;
      } catch (error) {
        if (isAbort(error) || !mayHeal(error) || attempt + 1 >= TRIES) throw error;
        if (error instanceof NetworkError) this.options.onOffline?.(true);
        const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.75 + Math.random() / 2);
        await (this.options.wait ?? pause)(ms, this.options.signal);
      }
    }
  }

  private async part(part: Part): Promise<void> {
    const from = (part.number - 1) * this.ticket.part_size;
    const body = this.file.slice(from, Math.min(from + this.ticket.part_size, this.file.size));
    let url: string | undefined = part.url;
    await this.patiently(async (attempt) => {
      if (attempt > 0) url = await this.freshUrl(part.number);
      if (url !== undefined) await this.put(part.number, url, body);
    });
    this.moving.delete(part.number);
    this.arrived += body.size;
    this.report();
  }

  private put(number: number, url: string, body: Blob): Promise<void> {
    const onBytes = (sent: number): void => {
      this.moving.set(number, sent);
      this.report();
    };
    return this.depot.put(url, body, { signal: this.options.signal, onBytes });
  }

  /** Another URL for a part; undefined when the server has it already: only the answer was lost. */
  private async freshUrl(number: number): Promise<string | undefined> {
    const now = await this.depot.look(this.ticket.id);
    return now.parts.find((part) => part.number === number)?.url;
  }

  private report(): void {
    let sent = this.arrived;
    for (const bytes of this.moving.values()) sent += bytes;
    this.options.onSent(Math.min(sent, this.file.size));
  }
}

function mayHeal(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ApiError && AGAIN.has(error.status));
}

/** Wait, but not longer than until the browser says it is online again. Raises AbortError. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (then: () => void): void => {
      clearTimeout(timer);
      window.removeEventListener('online', back);
      signal.removeEventListener('abort', abort);
      then();
    };
    const back = (): void => end(resolve);
    const abort = (): void => end(() => reject(new DOMException('Aborted', 'AbortError')));
    const timer = setTimeout(back, ms);
    window.addEventListener('online', back, { once: true });
    signal.addEventListener('abort', abort, { once: true });
  });
}
