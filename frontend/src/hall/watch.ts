/** Keeps the hall true while somebody is in it: asks for the document now and then, and when they come back. */

import { request } from '../api';
import type { HallScene } from '../api/types';
import { Bin } from '../viewer/bin';

export interface WatchOptions {
  url: string;
  /** What stands there now, when it is not what stood there before. */
  onChange(document: HallScene): void;
  /** The tab was hidden for so long that what is fine may go. */
  onRest(): void;
  onNetwork(online: boolean): void;
}

const ASK_EVERY_MS = 120_000;
const REST_AFTER_MS = 60_000;

/** Begins with what is shown already; the browser's own cache makes an unchanged document cost no bytes. */
export function watchDocument({ url, onChange, onRest, onNetwork }: WatchOptions, shown: HallScene): () => void {
  const bin = new Bin();
  const stop = new AbortController();
  bin.add(() => stop.abort());
  let before = JSON.stringify(shown);
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking || document.hidden || !navigator.onLine) return;
    asking = true;
    try {
      const { data } = await request<HallScene>('GET', url, { signal: stop.signal });
      const now = JSON.stringify(data);
      if (now !== before && !stop.signal.aborted) onChange(data);
      before = now;
    } catch {
      // What is shown stays; the next time tells.
    } finally {
      asking = false;
    }
  };
  const timer = setInterval(() => void ask(), ASK_EVERY_MS);
  let resting: ReturnType<typeof setTimeout> | undefined;
  bin.add(() => {
    clearInterval(timer);
    clearTimeout(resting);
  });
  bin.on(document, 'visibilitychange', () => {
    clearTimeout(resting);
    if (document.hidden) resting = setTimeout(onRest, REST_AFTER_MS);
    else void ask();
  });
  bin.on(window, 'online', () => {
    onNetwork(true);
    void ask();
  });
  bin.on(window, 'offline', () => onNetwork(false));
  return bin.dispose;
}
