import type { Hotspot } from '../api';
import { pick, type Translate } from '../i18n';
import { el } from './dom';

/** Put what a point shows around its words: a picture above, links below. */
export function addLinks(title: HTMLElement, text: HTMLElement, hotspot: Hotspot, t: Translate): void {
  title.after(...picturesOf(hotspot));
  text.after(...linksOf(hotspot, t));
}

/** The product's picture, else the brochure's first page: the words beside it name what it shows. */
function picturesOf({ product, brochure }: Hotspot): HTMLElement[] {
  const src = product?.picture ?? brochure?.picture;
  if (!src) return [];
  const picture = el('img', 'viewer-card-picture');
  Object.assign(picture, { src, alt: '' });
  return [picture];
}

function linksOf({ product, brochure, video }: Hotspot, t: Translate): HTMLElement[] {
  const link = (id: string, href: string, title = ''): HTMLElement => {
    const made = el('a', 'viewer-card-link', t(id, { title }));
    made.href = href;
    return made;
  };
  const made = [
    ...(product ? [link('viewer-card-product', product.url, pick(product.title).text)] : []),
    ...(brochure ? [link('viewer-card-brochure', brochure.url, pick(brochure.title).text)] : []),
  ];
  if (video) {
    const film = link('viewer-card-video', video);
    // Somebody else's site: it learns nothing of this page, and the booth stays open.
    Object.assign(film, { target: '_blank', rel: 'noopener noreferrer' });
    made.push(film);
  }
  return made;
}
