import { post } from '../api';
import { language } from '../i18n';
import type { Line } from './line';

export interface Translated {
  text: string;
  /** The language that the service found; empty where it did not say. */
  source: string;
  /** The service's host. */
  by: string;
}

export type Reason = 'spam' | 'abuse' | 'personal' | 'other';

/** What one may do to a message that was said. Each raises Refused or NoAnswer; what changed is told to all. */
export class Acts {
  constructor(
    private readonly room: string,
    private readonly line: Line,
  ) {}

  edit(seq: number, body: string): Promise<unknown> {
    return this.line.ask('edit', { room: this.room, seq, body });
  }

  remove(seq: number): Promise<unknown> {
    return this.line.ask('delete', { room: this.room, seq });
  }

  react(seq: number, sign: string, on: boolean): Promise<unknown> {
    return this.line.ask('react', { room: this.room, seq, sign, on });
  }

  report(seq: number, reason: Reason, words: string): Promise<unknown> {
    return this.line.ask('report', { room: this.room, seq, reason, words });
  }

  translate(seq: number): Promise<Translated> {
    return post<Translated>(`/api/chat/rooms/${this.room}/messages/${seq}/translation`, { to: language() });
  }
}
