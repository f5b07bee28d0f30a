import { get } from '../api';
import { POINTS, tellPoints } from '../api/pins';
import type { Hotspot } from '../api/types';
import { setLocalized } from '../i18n';
import type { Dispose } from '../island';
import { el } from './dom';
import type { Translate } from './words';

/** Who has a conversation open hears at once; everyone else asks this often while the page is looked at. */
const ASK_MS = 30_000;
const LIST = '#points .points';

/** Keep a page's points at what staff show to everyone now: in its list, and in 3D where that is on. */
export function keepAnswers(slug: string, t: Translate): Dispose {
  let known = '';
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const { hotspots } = await get<{ hotspots: Hotspot[] }>(`/api/booths/${slug}/answers`);
    const now = JSON.stringify(hotspots);
    if (known && now !== known) tellPoints(hotspots);
    known = now;
  };
  const quietly = (): void => void ask().catch(() => undefined);
  const list = (event: Event): void => {
    const hotspots = (event as CustomEvent<Hotspot[]>).detail;
    known = JSON.stringify(hotspots);
    write(hotspots, t);
  };
  const timer = window.setInterval(quietly, ASK_MS);
  document.addEventListener(POINTS, list);
  quietly();
  return () => {
    window.clearInterval(timer);
    document.removeEventListener(POINTS, list);
  };
}

/** The page's own list, for who sees no 3D. Where the page had none, reading it anew shows it. */
function write(hotspots: readonly Hotspot[], t: Translate): void {
  const list = document.querySelector(LIST);
  if (!list) return;
  const wanted = new Set(hotspots.map(({ id }) => `point-${id}`));
  for (const entry of [...list.children]) {
    if (entry.querySelector('.point__asked') && !wanted.has(entry.id)) entry.remove();
  }
  for (const hotspot of hotspots) if (!document.getElementById(`point-${hotspot.id}`)) list.append(entryOf(hotspot, t));
}

function entryOf({ id, title, text }: Hotspot, t: Translate): HTMLElement {
  const heading = el('h3', 'content');
  const words = el('div', 'prose content', el('p', ''));
  setLocalized(heading, title);
  setLocalized(words.firstElementChild as HTMLElement, text);
  const made = el('li', 'card card--pad point', el('p', 'point__asked', el('span', 'badge', t('chat-asked'))), heading, words);
  made.id = `point-${id}`;
  return made;
}
