/** What an error message may need to be said in the reader's language. */
export type ErrorParams = Record<string, string | number>;

/** The server answered and refused: RFC 9457 problem+json with a stable `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly params: ErrorParams,
  ) {
    super(`${status} ${code}: ${detail || title}`);
  }
}

/** No answer came: offline, a cut connection, or a refused request. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly code = 'network';
}

/** True for the error that an AbortController causes; such an error is not news for anyone. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** The stable code of any error, to be worded by `locales/`. */
export function codeOf(error: unknown): string {
  return error instanceof ApiError || error instanceof NetworkError ? error.code : 'unexpected';
}

/** Make the error of a refusing response, whatever its body is. */
export async function apiError(response: Response): Promise<ApiError> {
  const problem = await problemOf(response);
  return new ApiError(
    response.status,
    text(problem['code']) || `http_${response.status}`,
    text(problem['title']) || response.statusText,
    text(problem['detail']),
    params(problem['params']),
  );
}

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return {};
  try {
    const body: unknown = await response.json();
    return isRecord(body) ? body : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function params(value: unknown): ErrorParams {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).filter(
    (pair): pair is [string, string | number] => typeof pair[1] === 'string' || typeof pair[1] === 'number',
  );
  return Object.fromEntries(entries);
}
