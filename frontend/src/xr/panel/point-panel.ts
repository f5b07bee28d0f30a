import type { Hotspot } from '../../api';
import { pick, type Translate } from '../../i18n';
import type { PanelContent } from './layout';

/** What a point says, for a panel; `picture` when it has come. */
export function pointContent(point: Hotspot, t: Translate, picture: HTMLImageElement | null): PanelContent {
  const lines = [{ text: pick(point.text).text }].filter(({ text }) => text);
  const shown = [point.product, point.brochure].flatMap((linked) => (linked ? [pick(linked.title).text] : []));
  return {
    title: pick(point.title).text,
    lines: [...lines, ...shown.map((text) => ({ text, quiet: true }))],
    ...(picture ? { picture } : {}),
    buttons: [{ id: 'close', label: t('xr-close'), primary: true }],
  };
}

/** The picture that a point shows, ready to draw; null where there is none or it does not come. */
export async function pointPicture({ product, brochure }: Hotspot): Promise<HTMLImageElement | null> {
  const source = product?.picture ?? brochure?.picture;
  if (!source) return null;
  const image = new Image();
  // From a store of another origin it may be drawn only when fetched so.
  image.crossOrigin = 'anonymous';
  image.src = source;
  return image.decode().then(
    () => image,
    () => null,
  );
}
