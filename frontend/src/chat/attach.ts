import { codeOf, post, request } from '../api';
import type { LocalizedText } from '../api/types';
import { pick } from '../i18n';
import type { Composer } from './composer';
import { button, el } from './dom';
import type { ChatRoom } from './room';
import { slugOf, type Translate } from './words';
import type { Content } from './wire';

const AGAIN_MS = 4_000;
const TAKEN = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif';

interface Booth {
  url: string;
  products: { slug: string; name: LocalizedText; picture: string | null }[];
  brochures: { id: string; title: LocalizedText; cover: string | null; url: string }[];
}

export interface Attaching {
  t: Translate;
  room: ChatRoom;
  composer: Composer;
  bring(file: File): void;
  tell(words: string): void;
}

/** Offer what a message may show beside words; again closes it. */
export async function openAttach(host: Attaching, into: HTMLElement): Promise<void> {
  if (into.childElementCount) return into.replaceChildren();
  const { t, room } = host;
  const file = el('input', 'visually-hidden');
  Object.assign(file, { type: 'file', accept: TAKEN, tabIndex: -1 });
  file.setAttribute('aria-label', t('chat-picture'));
  file.addEventListener('change', () => {
    const chosen = file.files?.[0];
    into.replaceChildren();
    if (chosen) host.bring(chosen);
  });
  const picture = button('btn', () => file.click(), t('chat-add-picture'));
  into.replaceChildren(el('div', 'chat-tray__row', picture, file));
  picture.focus();
  const slug = slugOf(room.url);
  if (!slug) return;
  try {
    const { data } = await request<Booth>('GET', `/api/booths/${slug}`);
    if (into.childElementCount) into.append(...cards(host, data, into));
  } catch {
    // Without the catalogue there are still pictures.
  }
}

function cards({ t, composer }: Attaching, { url, products, brochures }: Booth, into: HTMLElement): HTMLElement[] {
  const choose = (content: Omit<Content, 'reply_to'>): void => {
    into.replaceChildren();
    composer.carried.show(content);
    composer.focus();
  };
  const entry = (title: LocalizedText, picture: string | null, content: Omit<Content, 'reply_to'>): HTMLElement => {
    const image = picture ? [Object.assign(el('img', ''), { src: picture, alt: '', loading: 'lazy', width: 40, height: 40 })] : [];
    return el('li', '', button('chat-tray__card', () => choose(content), ...image, el('span', 'content', pick(title).text)));
  };
  const shown = products.map(({ slug, name, picture }) =>
    entry(name, picture, { product: { slug, title: name, picture, url: `${url}/products/${slug}` } }),
  );
  const papers = brochures.map(({ id, title, cover, url: address }) =>
    entry(title, cover, { brochure: { id, title, picture: cover, url: address } }),
  );
  return [...list(t('chat-products'), shown), ...list(t('chat-brochures'), papers)];
}

function list(heading: string, entries: HTMLElement[]): HTMLElement[] {
  return entries.length ? [el('p', 'chat-tray__head', heading), el('ul', 'chat-tray__cards', ...entries)] : [];
}

/** Send a picture ahead of the message that will show it; a busy server is asked again. Raises ApiError, NetworkError. */
export async function bringPicture(room: string, file: File, tries = 3): Promise<NonNullable<Content['picture']>> {
  try {
    return await post(`/api/chat/rooms/${room}/pictures`, file);
  } catch (error) {
    if (tries < 2 || codeOf(error) !== 'pictures_busy') throw error;
    await new Promise((go) => setTimeout(go, AGAIN_MS));
    return bringPicture(room, file, tries - 1);
  }
}
