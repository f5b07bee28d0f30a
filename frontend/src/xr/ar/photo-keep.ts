import { language, type Translate } from '../../i18n';
import { sizeLine } from '../../viewer/units';
import type { Overlay } from './overlay';
import type { Shot } from './photo';
import { layOut, share } from './photo-card';
import type { ArVisit } from './visit';

/** What a photo tells of where it was taken. */
export interface PhotoPlace {
  booth: string;
  /** The booth's short link, and the page's code of it. */
  link: string;
  code: SVGElement | null;
  t: Translate;
}

/** Lay the photo out, show it, and offer to share it. */
export async function keepPhoto(shot: Shot, visit: ArVisit, overlay: Overlay, { booth, link, code, t }: PhotoPlace): Promise<void> {
  const shown = visit.pieces.filter((piece) => piece.isPlaced).map(({ piece }) => piece);
  const title = shown.map((piece) => piece.title).join(' · ');
  const only = shown.length === 1 ? shown[0] : undefined;
  const size = only ? sizeLine(only.size, language()).mm : t('xr-true-size');
  const from = only ? `${booth} · ${t('xr-true-size')}` : booth;
  const blob = await layOut(shot, { title, size, booth: from, scan: t('xr-photo-scan') }, code);
  const file = new File([blob], 'maru-ar.jpg', { type: blob.type });
  const url = URL.createObjectURL(file);
  const words = t(shot.hasRoom ? 'xr-photo-room' : 'xr-photo-no-room');
  overlay.photo(url, words, () => void share(file, { title, url: link }));
  // The sheet's picture has been read by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
