/** What the inbox reads of inquiries; the server's side is booths/inquiries/api.py. */
import type { LocalizedText } from '../../api/types';

export const BOXES = ['open', 'mine', 'waiting', 'closed'] as const;
export type Box = (typeof BOXES)[number];

export interface Person {
  id: number;
  name: string;
}

export interface Inquiry {
  id: string;
  /** `talk:<id>` in private, `booth:<id>` where everyone reads along. */
  room: string;
  is_private: boolean;
  state: 'new' | 'waiting' | 'answered' | 'closed';
  /** 0: with the booth, 1: the team was told, 2: with the organizer. */
  step: number;
  holder: Person | null;
  visitor: { id: string; name: string; language: string; is_guest: boolean };
  booth: Place;
  product: Place | null;
  /** Since when something waits for an answer, and when it should have one; null while nothing waits. */
  asked_at: string | null;
  due_at: string | null;
  opened_at: string;
  last: { body: string; at: string; staff: boolean } | null;
  /** The visitor's messages that one has not seen. */
  unread: number;
  /** They asked to be reached, and nobody has yet. */
  callback: boolean;
  /** For If-Match. */
  version: number;
}

export type Counts = Record<Box, number>;

/** A page of a box holds so many rows; a full one may have another after it. */
export const PAGE = 50;

export interface Place {
  slug: string;
  title: LocalizedText;
}

export interface Callback {
  id: string;
  way: 'mail' | 'phone' | 'chat';
  address: string;
  at: string | null;
  zone: string;
  done_at: string | null;
}

/** An inquiry with its visitor's card. */
export interface Card extends Inquiry {
  reason: string;
  note: string;
  /** When the visitor first came. */
  since: string;
  time_zone: string | null;
  halls: Place[];
  booths: Place[];
  products: Place[];
  earlier: { id: string; state: Inquiry['state']; opened_at: string; booth: Place }[];
  callbacks: Callback[];
}

/** What one needs to act; `reply_to` is the visitor's last message. */
export interface Desk {
  team: Person[];
  reasons: string[];
  reply_to: number;
}

export interface Canned {
  id: string;
  title: string;
  body: LocalizedText;
}
