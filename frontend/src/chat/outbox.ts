import { idempotencyKey } from '../api/http';
import type { Pin } from '../api/pins';
import type { Content, Params } from './wire';

/** What a message carries beside its words. */
export interface Extra {
  pin?: Pin | undefined;
  content?: Content | undefined;
}

/** A message that the server has not acknowledged yet. */
export interface Unsent extends Extra {
  id: string;
  body: string;
  at: string;
  /** The visitor who wrote it; empty before a guest has a name. */
  by: string;
  /** Why it was refused; absent while it waits. */
  failed?: { code: string; params: Params };
  /** It arrived, and a moderator reads it before anybody else. */
  held?: boolean;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What waits to be sent to one room. It is kept in the browser, so that it survives a reload. */
export class Outbox {
  private readonly key: string;
  /** Where the browser keeps nothing (private mode), the queue lives as long as the page. */
  private memory: Unsent[] = [];

  constructor(
    room: string,
    private readonly store: Store,
  ) {
    this.key = `maru-chat-outbox:${room}`;
    this.memory = this.read() ?? [];
  }

  get all(): readonly Unsent[] {
    return (this.memory = this.read() ?? this.memory);
  }

  add(body: string, by: string, extra: Extra = {}): Unsent {
    const made = { id: idempotencyKey(), body, by, at: new Date().toISOString(), ...extra };
    this.write([...this.all, made]);
    return made;
  }

  remove(id: string): void {
    this.write(this.all.filter((entry) => entry.id !== id));
  }

  fail(id: string, code: string, params: Params): void {
    this.write(this.all.map((entry) => (entry.id === id ? { ...entry, failed: { code, params } } : entry)));
  }

  hold(id: string): void {
    this.write(this.all.map((entry) => (entry.id === id ? { ...entry, held: true } : entry)));
  }

  /** Let a refused message wait again, as `by`. */
  retry(id: string, by: string): void {
    this.write(this.all.map(({ failed, ...entry }) => (entry.id === id ? { ...entry, by } : { ...entry, ...(failed && { failed }) })));
  }

  private read(): Unsent[] | null {
    try {
      const found: unknown = JSON.parse(this.store.getItem(this.key) ?? '[]');
      return Array.isArray(found) ? found.filter(isUnsent) : [];
    } catch {
      return null;
    }
  }

  private write(entries: Unsent[]): void {
    this.memory = entries;
    try {
      if (entries.length) this.store.setItem(this.key, JSON.stringify(entries));
      else this.store.removeItem(this.key);
    } catch {
      // Full or forbidden: the page's memory has it.
    }
  }
}

function isUnsent(value: unknown): value is Unsent {
  const entry = value as Partial<Unsent> | null;
  return typeof entry?.id === 'string' && typeof entry.body === 'string' && typeof entry.at === 'string';
}
