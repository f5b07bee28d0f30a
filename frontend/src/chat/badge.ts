import { post } from '../api';
import type { Dispose } from '../island';
import { line } from './line';
import { Waiting } from './waiting';
import type { WaitingRoom } from './wire';
import type { Translate } from './words';

const COUNT = '[data-chat-count]';
const GO = '[data-chat-go]';
const HERE_MS = 60_000;

/** Keep the dashboard's card and the page title at the number that waits. */
export async function keepBadge(root: HTMLElement, t: Translate): Promise<Dispose> {
  const title = document.title;
  const waiting = new Waiting(await line(), () => {
    root.hidden = !waiting.count;
    const fullest = waiting.rooms.reduce<WaitingRoom | null>((most, room) => (room.unread > (most?.unread ?? 0) ? room : most), null);
    if (fullest) root.querySelector(GO)?.setAttribute('href', `/studio/inbox?room=${fullest.room}`);
    for (const element of root.querySelectorAll(COUNT)) element.textContent = t('chat-waiting-count', { count: waiting.count });
    document.title = counted(title, waiting.count);
  });
  const timer = sayHere();
  return () => {
    window.clearInterval(timer);
    waiting.dispose();
    document.title = title;
  };
}

/** Say every minute that somebody looks, so that no mail is needed to tell them; returns the timer. */
export function sayHere(): number {
  const say = (): void => void post('/api/notices/here').catch(() => undefined);
  say();
  return window.setInterval(say, HERE_MS);
}

/** A page's title with the number in front. */
export function counted(title: string, count: number): string {
  return count ? `(${count > 99 ? '99+' : count}) ${title}` : title;
}
