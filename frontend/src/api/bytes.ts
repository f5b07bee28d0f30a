import { isAbort, NetworkError } from './errors';
import { fetchOk } from './http';

/** Bytes so far and, where known, in all. */
export type OnBytes = (loaded: number, total: number | null) => void;

export interface DownloadOptions {
  signal?: AbortSignal;
  onBytes?: OnBytes;
  /** The size that the manifest names: Content-Length counts compressed bytes. */
  bytes?: number;
}

/** Download a file with progress. Raises ApiError, NetworkError or AbortError. */
export async function download(url: string, options: DownloadOptions = {}): Promise<ArrayBuffer> {
  const response = await fetchOk('GET', url, {
    headers: { Accept: '*/*' },
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const total = options.bytes ?? lengthOf(response);
  if (!response.body) return response.arrayBuffer();
  try {
    return await collect(response.body, (loaded) => options.onBytes?.(loaded, total));
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new NetworkError(String(error));
  }
}

async function collect(body: ReadableStream<Uint8Array>, onLoaded: (loaded: number) => void): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let loaded = 0;
  const reader = body.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    loaded += step.value.byteLength;
    onLoaded(loaded);
  }
  return join(parts, loaded);
}

function join(parts: Uint8Array[], length: number): ArrayBuffer {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole.buffer;
}

function lengthOf(response: Response): number | null {
  const value = Number(response.headers.get('content-length'));
  return value > 0 && !response.headers.has('content-encoding') ? value : null;
}
