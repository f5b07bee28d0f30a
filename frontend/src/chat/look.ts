import { type Pin, showPin } from '../api/pins';
import { el } from './dom';
import type { Translate } from './words';

const VIEWER = '[data-island="viewer"]';
const SHOWN_MS = 30_000;

/** Show in 3D what a message is about, waking the view where it sleeps; in words where there is none. */
export async function lookAt(t: Translate, pin: Pin, from: HTMLElement | null): Promise<void> {
  if (showPin(pin) || ((await wake()) && showPin(pin))) {
    // A sheet over the whole phone would hide what it shows.
    from?.dispatchEvent(new CustomEvent('chat:aside', { bubbles: true }));
    return;
  }
  if (!from || from.nextElementSibling?.classList.contains('chat-pin__words')) return;
  const words = el('p', 'chat-pin__words content', t('chat-pin-no-3d', { label: pin.label || t('chat-pin-part') }));
  words.setAttribute('role', 'status');
  from.after(words);
}

/** Start the 3D view of this page; false where it cannot, or does not in time. */
function wake(): Promise<boolean> {
  const viewer = document.querySelector<HTMLElement>(VIEWER);
  if (!viewer || ['unsupported', 'failed', 'lost', 'ready'].includes(viewer.dataset['state'] ?? '')) return Promise.resolve(false);
  const shown = new Promise<boolean>((resolve) => {
    viewer.addEventListener('viewer-shown', () => resolve(true), { once: true });
    window.setTimeout(() => resolve(false), SHOWN_MS);
  });
  const start = viewer.querySelector<HTMLButtonElement>('[data-action="start-3d"]');
  if (start && !start.hidden) start.click();
  viewer.scrollIntoView({ block: 'center' });
  return shown;
}
