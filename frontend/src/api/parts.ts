import { apiError, NetworkError } from './errors';

export interface PutOptions {
  signal?: AbortSignal;
  /** Bytes of this part that have left so far. */
  onBytes?: (sent: number) => void;
  /** Given up when nothing moved for so long. */
  stallMs?: number;
}

const STALL_MS = 45_000;

/** PUT one part of an upload to its signed URL, with progress, which `fetch` does not give.
 *  Raises ApiError, NetworkError or AbortError. */
export function putPart(url: string, body: Blob, options: PutOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    let watch = 0;
    const stalled = (): void => {
      clearTimeout(watch);
      watch = window.setTimeout(() => {
        reject(new NetworkError('stalled'));
        request.abort();
      }, options.stallMs ?? STALL_MS);
    };
    request.open('PUT', url);
    request.upload.onprogress = (event) => {
      stalled();
      options.onBytes?.(event.loaded);
    };
    request.onerror = () => reject(new NetworkError('part not sent'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else void apiError(answerOf(request)).then(reject);
    };
    request.onloadend = () => {
      clearTimeout(watch);
      options.signal?.removeEventListener('abort', abort);
    };
    if (options.signal?.aborted) return reject(new DOMException('Aborted', 'AbortError'));
    options.signal?.addEventListener('abort', abort, { once: true });
    stalled();
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const type = request.getResponseHeader('content-type') ?? '';
  return new Response(request.responseText, { status: request.status, headers: { 'content-type': type } });
}
