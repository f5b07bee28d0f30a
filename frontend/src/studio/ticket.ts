import { del, get, idempotencyKey, post, putPart, type PutOptions } from '../api';

export interface Part {
  number: number;
  url: string;
}

/** An upload as the server tells it: which parts are here, and fresh URLs for those that are not. */
export interface Ticket {
  id: string;
  state: 'open' | 'completed' | 'verified' | 'refused' | 'expired';
  size: number;
  part_size: number;
  parts: Part[];
  received: { number: number; size: number }[];
  links: { model?: string; brochure?: string; page?: string };
  error: string | null;
}

export interface Ask {
  purpose: string;
  target: string;
  filename: string;
  size: number;
  sha256: string;
  media_type: string;
}

/** What the sender needs of the server; tests put another one in its place. */
export interface Depot {
  look(id: string): Promise<Ticket>;
  put(url: string, body: Blob, options: PutOptions): Promise<void>;
  complete(id: string): Promise<Ticket>;
}

export const depot: Depot = {
  look: (id) => get<Ticket>(`/api/uploads/${id}`),
  put: putPart,
  complete: (id) => post<Ticket>(`/api/uploads/${id}/complete`),
};

export function openTicket(ask: Ask, signal: AbortSignal): Promise<Ticket> {
  return post<Ticket>('/api/uploads', ask, { idempotencyKey: idempotencyKey(), signal });
}

export function dropTicket(id: string): Promise<void> {
  return del(`/api/uploads/${id}`);
}
