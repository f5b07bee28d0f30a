import { apiError, isAbort, NetworkError } from './errors';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RequestOptions {
  /** Sent as JSON, except FormData and Blob, which go as they are. */
  body?: unknown;
  signal?: AbortSignal;
  /** A key made by `idempotencyKey()`, kept by the caller over its own retries. */
  idempotencyKey?: string;
  /** The `etag` of the version that was edited; a stale one answers 412. */
  ifMatch?: string;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  data: T;
  status: number;
  etag: string | null;
  headers: Headers;
}

const GET_RETRY_DELAYS_MS = [300, 900, 2700];
const RETRY_STATUSES = new Set([502, 503, 504]);

/** A fresh key for one intended creation; send the same key again when trying again. */
export function idempotencyKey(): string {
  // randomUUID is missing on plain http other than localhost.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Call the API. Raises ApiError when refused, NetworkError when unreachable, AbortError when aborted. */
export async function request<T>(method: Method, url: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const response = await fetchOk(method, url, options);
  const isEmpty = response.status === 204 || response.headers.get('content-length') === '0';
  const data = (isEmpty ? undefined : await response.json()) as T;
  return { data, status: response.status, etag: response.headers.get('etag'), headers: response.headers };
}

/** The response itself, checked; for bodies that are not JSON. */
export async function fetchOk(method: Method, url: string, options: RequestOptions = {}): Promise<Response> {
  const delays = method === 'GET' ? GET_RETRY_DELAYS_MS : [];
  for (let attempt = 0; ; attempt++) {
    const delay = delays[attempt];
    const response = await attemptOnce(method, url, options, delay !== undefined);
    if (response?.ok) return response;
    if (response && !(delay !== undefined && RETRY_STATUSES.has(response.status))) throw await apiError(response);
    await pause(delay ?? 0, options.signal);
  }
}

/** One try; null when the network failed and another try is allowed. */
async function attemptOnce(
  method: Method,
  url: string,
  options: RequestOptions,
  mayRetry: boolean,
): Promise<Response | null> {
  try {
    return await fetch(url, init(method, options));
  } catch (error) {
    if (isAbort(error)) throw error;
    if (mayRetry) return null;
    throw new NetworkError(String(error));
  }
}

function init(method: Method, options: RequestOptions): RequestInit {
  const headers = new Headers({ Accept: 'application/json', ...options.headers });
  const isRaw = options.body instanceof FormData || options.body instanceof Blob;
  if (options.body !== undefined && !isRaw) headers.set('Content-Type', 'application/json');
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.ifMatch) headers.set('If-Match', options.ifMatch);
  if (method !== 'GET') headers.set('X-CSRFToken', csrfToken());
  const made: RequestInit = { method, headers, credentials: 'same-origin' };
  if (options.body !== undefined) made.body = isRaw ? (options.body as BodyInit) : JSON.stringify(options.body);
  if (options.signal) made.signal = options.signal;
  return made;
}

function csrfToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const aborted = (): DOMException => new DOMException('Aborted', 'AbortError');
    if (signal?.aborted) return reject(aborted());
    const abort = (): void => {
      clearTimeout(timer);
      reject(aborted());
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort, { once: true });
  });
}

export async function get<T>(url: string, options?: RequestOptions): Promise<T> {
  return (await request<T>('GET', url, options)).data;
}

export async function post<T>(url: string, body?: unknown, options?: RequestOptions): Promise<T> {
  return (await request<T>('POST', url, { ...options, body })).data;
}

export async function put<T>(url: string, body?: unknown, options?: RequestOptions): Promise<T> {
  return (await request<T>('PUT', url, { ...options, body })).data;
}

export async function del<T = void>(url: string, options?: RequestOptions): Promise<T> {
  return (await request<T>('DELETE', url, options)).data;
}
