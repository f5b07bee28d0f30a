import { get } from '../api';
import type { Dispose } from '../island';
import type { Line } from './line';
import type { Heard, Message, WaitingRoom } from './wire';

const ASK_AGAIN_MS = 60_000;

/** What waits in the rooms that one answers in, kept true while the page is open. */
export class Waiting {
  rooms: WaitingRoom[] = [];
  private readonly disposes: Dispose[];
  /** The last number that was counted in each room: a message may be told twice. */
  private readonly counted = new Map<string, number>();

  constructor(
    private readonly line: Line,
    private readonly onChange: () => void,
    /** Whether a message is on this page's screen already. */
    private readonly isSeen: (room: string, seq: number) => boolean = () => false,
  ) {
    const wake = (): void => void (document.visibilityState === 'visible' && this.ask());
    document.addEventListener('visibilitychange', wake);
    const timer = window.setInterval(() => void this.ask(), ASK_AGAIN_MS);
    this.disposes = [
      line.onUp(() => void this.ask()),
      line.on<Heard>('inbox', (message) => this.came(message)),
      () => document.removeEventListener('visibilitychange', wake),
      () => window.clearInterval(timer),
    ];
    if (line.isUp) void this.ask();
  }

  get count(): number {
    return this.rooms.reduce((sum, room) => sum + room.unread, 0);
  }

  /** One has read this room up to its end. */
  seen(name: string): void {
    const room = this.rooms.find((entry) => entry.room === name);
    if (!room?.unread) return;
    room.unread = 0;
    this.onChange();
  }

  /** Somebody wrote in a room that one has open. */
  said(name: string, message: Message): void {
    const room = this.rooms.find((entry) => entry.room === name);
    if (!room || (room.last?.seq ?? 0) >= message.seq) return;
    room.last = message;
    this.onChange();
  }

  dispose(): void {
    for (const dispose of this.disposes) dispose();
  }

  private came(message: Heard): void {
    const room = this.rooms.find((entry) => entry.room === message.room);
    if (!room) return void this.ask();
    if (message.seq <= (this.counted.get(message.room) ?? room.last?.seq ?? 0)) return;
    this.counted.set(message.room, message.seq);
    if (message.seq > (room.last?.seq ?? 0)) room.last = message;
    if (!this.isSeen(message.room, message.seq)) room.unread += 1;
    this.onChange();
  }

  private async ask(): Promise<void> {
    try {
      this.rooms = this.line.isUp
        ? (await this.line.ask<{ rooms: WaitingRoom[] }>('watch', {})).rooms
        : await get<WaitingRoom[]>('/api/chat/unread');
      for (const room of this.rooms) this.counted.set(room.room, room.last?.seq ?? 0);
      this.onChange();
    } catch {
      // The next connection, visit or minute asks again.
    }
  }
}
