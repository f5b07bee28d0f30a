/** What goes over the wire of the chat; the server's side is exhibition/chat/sockets.py. */
import type { Pin } from '../api/pins';
import type { LocalizedText } from '../api/types';

/** A product or brochure of the booth, as a message shows it. */
export interface Card {
  title: LocalizedText;
  url: string;
  picture: string | null;
}

/** What a message shows beside its words. */
export interface Content {
  reply_to?: number;
  product?: Card & { slug: string };
  brochure?: Card & { id: string };
  /** In pixels; the address answers only to who may read the room. */
  picture?: { id: string; width: number; height: number; url: string };
}

/** A sign on a message; `by` names up to twenty who put it there. */
export interface Reaction {
  sign: string;
  count: number;
  by: string[];
}

export interface Message {
  /** Its place in the room: 1, 2, 3 … without a gap. */
  seq: number;
  /** Made by the client that sent it; sending it again is harmless. */
  id: string;
  /** The author's visitor id. */
  by: string;
  author: string;
  staff: boolean;
  body: string;
  language: string;
  pin: Partial<Pin>;
  content?: Content;
  /** UTC, ISO 8601. */
  at: string;
  /** The room's number of its last change; 0: never changed. */
  change?: number;
  edited?: string | null;
  deleted?: boolean;
  reactions?: Reaction[];
}

export type Heard = Message & { room: string };

export interface Me {
  visitor: string;
  name: string;
}

export type Scope = 'room' | 'company' | 'venue';

/** What holds in a room for this person. */
export interface Rules {
  locked: boolean;
  /** How long one waits between two messages. */
  slow_seconds: number;
  may_moderate: boolean;
  /** How far this person's own sanctions reach; empty for who gives none. */
  scope?: Scope | '';
  /** A moderator took the right to write from this person. */
  muted?: boolean;
}

/** Why one was put out of a room. */
export interface Removed {
  room: string;
  code: string;
  params: Params;
}

/** What a room says of itself while one is there. */
export interface Glance {
  last: number;
  change?: number;
  present: number;
  may_write: boolean;
  rules?: Rules;
}

export interface Joined {
  room: string;
  title: LocalizedText;
  url: string;
  may_write: boolean;
  staff: boolean;
  me: Me;
  last: number;
  read: number;
  messages: Message[];
  present: number;
  /** The number of the room's last change, and what changed after the one that was asked for. */
  change?: number;
  changed?: Message[];
  rules?: Rules;
}

export interface Typing {
  room: string;
  by: string;
  author: string;
  staff: boolean;
  on: boolean;
}

export interface Seen {
  room: string;
  by: string;
  seq: number;
}

export interface WaitingRoom {
  room: string;
  title: LocalizedText;
  unread: number;
  last: Message | null;
}

export type Params = Record<string, string | number>;
export type Answer<T> = ({ ok: true } & T) | { ok: false; code: string; params: Params };

/** The server answered and refused. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** Refusals that pass by themselves, after the seconds that they name. */
export const PASSES = new Set(['too_fast', 'busy']);

/** No answer came: not connected, or not in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}
