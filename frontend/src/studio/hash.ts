import type { HashNews } from './hash.worker';

/** The file could not be read: it was moved, changed, or the disk is gone. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** SHA-256 of a file in hex, worked out in a worker. Raises Unreadable or AbortError. */
export function hashFile(file: Blob, onRead: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
    const abort = (): void => end(() => reject(new DOMException('Aborted', 'AbortError')));
    const end = (then: () => void): void => {
      worker.terminate();
      signal.removeEventListener('abort', abort);
      then();
    };
    signal.addEventListener('abort', abort, { once: true });
    worker.onerror = () => end(() => reject(new Unreadable()));
    worker.onmessage = (event: MessageEvent<HashNews>) => {
      const news = event.data;
      if ('read' in news) onRead(news.read);
      else if ('hex' in news) end(() => resolve(news.hex));
      else end(() => reject(new Unreadable()));
    };
    worker.postMessage(file);
  });
}
