import type { Hotspot } from '../../api';
import { pick, type Translate } from '../../i18n';
import type { PanelButton, PanelContent } from '../panel/layout';
import { pointContent, pointPicture } from '../panel/point-panel';
import type { Sheet } from './sheet';

/** A booth's points on the sheet: one to read, or all to choose from. */
export interface Reading {
  open(point: Hotspot): void;
  list(title: string, points: readonly Hotspot[]): void;
  /** Another sheet takes the place. */
  leave(): void;
}

/** So many buttons stand within sight without moving the head. */
export const LISTED = 5;

export function createReading(t: Translate, sheet: Sheet): Reading {
  let now: Hotspot | null = null;
  const close = (): void => {
    now = null;
    sheet.close();
  };
  const show = (point: Hotspot, back: (() => void) | null): void => {
    now = point;
    const draw = (picture: HTMLImageElement | null): void => {
      const content = pointContent(point, t, picture);
      if (!back) return sheet.show(content, { close });
      sheet.show({ ...content, buttons: [{ id: 'back', label: t('xr-back') }, ...content.buttons] }, { back, close });
    };
    draw(null);
    void pointPicture(point).then((picture) => picture && now === point && draw(picture));
  };
  const list = (title: string, points: readonly Hotspot[], from = 0): void => {
    now = null;
    const acts: Record<string, () => void> = { close };
    points.forEach((point, index) => (acts[`point-${index}`] = () => show(point, () => list(title, points, from))));
    acts['more'] = () => list(title, points, from + LISTED < points.length ? from + LISTED : 0);
    sheet.show(listContent(title, points, from, t), acts);
  };
  return { open: (point) => show(point, null), list, leave: () => (now = null) };
}

/** Pure: a page of a list of points, each a button with its name. */
export function listContent(title: string, points: readonly Hotspot[], from: number, t: Translate): PanelContent {
  const buttons: PanelButton[] = points
    .map((point, index) => ({ id: `point-${index}`, label: pick(point.title).text || String(index + 1) }))
    .slice(from, from + LISTED);
  const more = points.length > LISTED ? [{ id: 'more', label: t('xr-more') }] : [];
  return { title, buttons: [...buttons, ...more, { id: 'close', label: t('xr-close'), primary: true }] };
}
