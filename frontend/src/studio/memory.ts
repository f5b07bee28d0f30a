/** Uploads that were begun in this browser, so that they go on after a reload or a closed tab. */

export interface Begun {
  id: string;
  purpose: string;
  name: string;
  size: number;
  lastModified: number;
}

const PREFIX = 'maru.upload.';

/** Remember a ticket by its file. */
export function remember(begun: Begun): void {
  attempt(() => localStorage.setItem(keyOf(begun), JSON.stringify(begun)));
}

/** Forget a ticket. */
export function forget(begun: Begun): void {
  attempt(() => localStorage.removeItem(keyOf(begun)));
}

/** The ticket that was begun for this very file, if there is one. */
export function recall(purpose: string, file: File): Begun | null {
  const key = keyOf({ purpose, name: file.name, size: file.size, lastModified: file.lastModified });
  return attempt(() => read(localStorage.getItem(key)));
}

/** Everything begun for a purpose. */
export function begunFor(purpose: string): Begun[] {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  const found = keys.filter((key) => key.startsWith(`${PREFIX}${purpose}.`)).map((key) => read(localStorage.getItem(key)));
  return found.filter((begun): begun is Begun => begun !== null);
}

function keyOf(of: Omit<Begun, 'id'>): string {
  return `${PREFIX}${of.purpose}.${of.size}.${of.lastModified}.${of.name}`;
}

function read(text: string | null): Begun | null {
  return attempt(() => (text === null ? null : (JSON.parse(text) as Begun)));
}

/** Storage may be full or forbidden; then uploads just do not resume. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
