import type { Dispose } from '../../island';
import type { Line } from '../line';
import { Waiting } from '../waiting';
import type { Translate } from '../words';

/** The rooms that one answers in as a whole, with what is new in each. Who watches them hears of every question. */
export class Rooms {
  private readonly waiting: Waiting;

  constructor(
    private readonly root: HTMLElement,
    line: Line,
    private readonly t: Translate,
    isSeen: (room: string, seq: number) => boolean,
  ) {
    this.waiting = new Waiting(line, () => this.draw(), isSeen);
  }

  get dispose(): Dispose {
    return () => this.waiting.dispose();
  }

  /** One has read this room up to its end. */
  seen(room: string): void {
    this.waiting.seen(room);
  }

  /** Mark the room that is open. */
  choose(name: string): void {
    for (const link of this.links()) {
      if (link.dataset['room'] === name) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  private links(): NodeListOf<HTMLAnchorElement> {
    return this.root.querySelectorAll<HTMLAnchorElement>('a[data-room]');
  }

  private draw(): void {
    for (const link of this.links()) {
      const badge = link.querySelector<HTMLElement>('[data-part="unread"]')!;
      const count = this.waiting.rooms.find((room) => room.room === link.dataset['room'])?.unread ?? 0;
      badge.hidden = !count;
      badge.textContent = this.t('chat-unread-short', { count });
    }
  }
}
