import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, codeOf, download, get, idempotencyKey, isAbort, NetworkError, post, request } from '@/api';

const calls: { url: string; init: RequestInit }[] = [];
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  calls.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('document', { querySelector: () => ({ content: 'token-1' }) });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function json(body: unknown, status = 200, headers: Record<string, string> = {}): () => Response {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

const headersOf = (index: number): Headers => calls[index]?.init.headers as Headers;

describe('errors', () => {
  test('problem+json keeps its code and parameters', async () => {
    answers = [json({ code: 'model.too_big', title: 'Too big', detail: 'x', params: { limit: 5, at: [1] } }, 422)];
    const error: unknown = await get('/api/x').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, code: 'model.too_big', title: 'Too big', params: { limit: 5 } });
  });

  test('a proxy’s HTML page becomes a code too', async () => {
    answers = [() => new Response('<h1>Bad</h1>', { status: 413, headers: { 'content-type': 'text/html' } })];
    await expect(get('/api/x')).rejects.toMatchObject({ code: 'http_413' });
    expect(codeOf(new Error('?'))).toBe('unexpected');
  });
});

describe('trying again', () => {
  test('a GET comes through after two failures', async () => {
    answers = [
      () => Promise.reject(new TypeError('offline')),
      () => new Response('', { status: 503 }),
      json({ ok: 1 }),
    ];
    const result = get('/api/x');
    await vi.runAllTimersAsync();
    expect(await result).toEqual({ ok: 1 });
    expect(calls).toHaveLength(3);
  });

  test('a GET that never comes through is a NetworkError', async () => {
    answers = [];
    const result = expect(get('/api/x')).rejects.toBeInstanceOf(NetworkError);
    await vi.runAllTimersAsync();
    await result;
    expect(calls).toHaveLength(4);
  });

  test('a POST is sent once: only its caller knows whether it may come twice', async () => {
    answers = [];
    await expect(post('/api/x', {})).rejects.toBeInstanceOf(NetworkError);
    expect(calls).toHaveLength(1);
  });

  test('aborting ends the waiting', async () => {
    const controller = new AbortController();
    answers = [];
    const result = get('/api/x', { signal: controller.signal }).catch((caught: unknown) => caught);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect(isAbort(await result)).toBe(true);
  });
});

test('writing carries the token, the key and the version', async () => {
  answers = [json({ id: 1 }, 201, { etag: '"3"' })];
  const key = idempotencyKey();
  const answer = await request('PUT', '/api/x', { body: { a: 1 }, idempotencyKey: key, ifMatch: '"2"' });
  expect(answer.etag).toBe('"3"');
  expect(headersOf(0).get('X-CSRFToken')).toBe('token-1');
  expect(headersOf(0).get('Idempotency-Key')).toBe(key);
  expect(headersOf(0).get('If-Match')).toBe('"2"');
  expect(calls[0]?.init.body).toBe('{"a":1}');
});

test('a download tells its bytes against the size the manifest names', async () => {
  const seen: [number, number | null][] = [];
  answers = [() => new Response(new Uint8Array([1, 2, 3]))];
  const bytes = await download('/o/a.glb', { bytes: 3, onBytes: (loaded, total) => seen.push([loaded, total]) });
  expect(new Uint8Array(bytes)).toEqual(new Uint8Array([1, 2, 3]));
  expect(seen.at(-1)).toEqual([3, 3]);
});
