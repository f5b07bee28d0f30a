/** What goes over the wire of the chat; the server's side is exhibition/chat/sockets.py. */
import type { LocalizedText } from '../api/types';

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
  pin: Record<string, unknown>;
  /** UTC, ISO 8601. */
  at: string;
}

export type Heard = Message & { room: string };

export interface Me {
  visitor: string;
  name: string;
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

/** No answer came: not connected, or not in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}
