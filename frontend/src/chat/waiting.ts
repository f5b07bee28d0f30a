import { get } from '../api';
import type { Dispose } from '../island';
import type { Line } from './line';
import type { Heard, WaitingRoom } from './wire';

const ASK_AGAIN_MS = 60_000;

/** What waits in the rooms that one answers in, kept true while the page is open. */
export class Waiting {
  rooms: WaitingRoom[] = [];
  private readonly disposes: Dispose[];

  constructor(
    private readonly line: Line,
    private readonly onChange: () => void,
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

  dispose(): void {
    for (const dispose of this.disposes) dispose();
  }

  private came(message: Heard): void {
    const room = this.rooms.find((entry) => entry.room === message.room);
    if (!room) return void this.ask();
    if (room.last && message.seq <= room.last.seq) return;
    room.last = message;
    room.unread += 1;
    this.onChange();
  }

  private async ask(): Promise<void> {
    try {
      this.rooms = this.line.isUp
        ? (await this.line.ask<{ rooms: WaitingRoom[] }>('watch', {})).rooms
        : await get<WaitingRoom[]>('/api/chat/unread');
      this.onChange();
    } catch {
      // The next connection, visit or minute asks again.
    }
  }
}
