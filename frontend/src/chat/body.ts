import { button, el } from './dom';

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gu;
const TAIL = /[.,;:!?)\]}。、」』]+$/u;

/** A piece of a message: plain words, or an address in three parts around its host. */
export type Piece = { text: string } | { before: string; host: string; after: string; isOurs: boolean };

/** Find web addresses. What cannot be parsed stays plain. */
export function pieces(body: string, origin: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of body.matchAll(ADDRESS)) {
    const text = match[0].replace(TAIL, '');
    const piece = address(text, origin);
    if (!piece) continue;
    if (match.index > at) found.push({ text: body.slice(at, match.index) });
    found.push(piece);
    at = match.index + text.length;
  }
  if (at < body.length) found.push({ text: body.slice(at) });
  return found;
}

function address(text: string, origin: string): Piece | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  // `https://bank.example@evil.example/` shows one host and leads to another: it stays plain words.
  if (!url || url.username || url.password) return null;
  const start = text.indexOf('//') + 2;
  const end = start + (text.slice(start).match(/^[^/?#]*/)?.[0].length ?? 0);
  return {
    before: text.slice(0, start),
    host: url.host,
    after: text.slice(end),
    isOurs: url.origin === origin,
  };
}

/** Write a message's text. Addresses stay text with their host in bold; only this site's own pages are links.
 *
 * Another site's is opened in two presses: the first shows once more where it leads. */
export function writeBody(into: HTMLElement, body: string): void {
  for (const piece of pieces(body, window.location.origin)) {
    if ('text' in piece) into.append(piece.text);
    else into.append(addressElement(piece));
  }
}

function addressElement({ before, host, after, isOurs }: Exclude<Piece, { text: string }>): HTMLElement {
  const parts = [before, el('b', '', host), after];
  const href = before + host + after;
  if (!isOurs) return outside(href, host, parts);
  const link = el('a', 'chat-address', ...parts);
  link.href = href;
  return link;
}

function outside(href: string, host: string, parts: (HTMLElement | string)[]): HTMLElement {
  const open = el('a', 'chat-address__open', `${host} ↗`);
  Object.assign(open, { href, target: '_blank', rel: 'noopener noreferrer nofollow', hidden: true });
  const text = button('chat-address chat-address--other', () => {
    open.hidden = !open.hidden;
    text.setAttribute('aria-expanded', String(!open.hidden));
  }, ...parts);
  text.setAttribute('aria-expanded', 'false');
  return el('span', '', text, open);
}
