/** What the sheets of VR say at the booth one stands at: its words, its points, its chat. */

import type { LocalizedText, Showroom } from '../../api/types';
import { pick as localized, type Translate } from '../../i18n';
import type { Desk, DeskPlace } from '../../xr/vr/desk';
import type { Stand } from '../plan/layout';

export interface Guide {
  /** One is at this stand now, or in the open. */
  at(stand: Stand | null): void;
}

export interface GuideOptions {
  desk: Pick<Desk, 'isOpen' | 'stand'>;
  t: Translate;
  /** The hall's name. */
  hall: string;
  /** A booth's points and its chat room. */
  fetch(slug: string): Promise<Showroom>;
  /** What a booth says of itself, once it is told. */
  tagline(slug: string): LocalizedText;
  walkIn(stand: Stand): void;
  openPage(url: string): void;
}

export function makeGuide(o: GuideOptions): Guide {
  const { desk } = o;
  const rooms = new Map<string, Promise<Showroom | null>>();
  const fetch = (slug: string): Promise<Showroom | null> => {
    const coming =
      rooms.get(slug) ??
      o.fetch(slug).catch(() => {
        // Whoever comes by again asks again.
        rooms.delete(slug);
        return null;
      });
    rooms.set(slug, coming);
    return coming;
  };
  let now: Stand | null | undefined;
  return {
    at: (stand) => {
      // Turning the head must not take away what somebody reads.
      if (stand === now || desk.isOpen) return;
      now = stand;
      desk.stand(placeOf(stand, null, o));
      const slug = stand?.booth?.slug;
      if (slug) void fetch(slug).then((room) => room && now === stand && desk.stand(placeOf(stand, room, o)));
    },
  };
}

/** Pure: a stand as the sheets tell of it; `room` once it is known. */
export function placeOf(stand: Stand | null, room: Showroom | null, o: Omit<GuideOptions, 'desk' | 'fetch'>): DeskPlace {
  const { t, hall, walkIn, openPage } = o;
  if (!stand) return { title: hall, room: null };
  const { booth, number } = stand;
  if (!booth) return { title: t('hall-plate-available'), lines: [t('hall-here-empty', { stand: number })], room: null };
  const title = localized(booth.title).text;
  const company = localized(booth.company).text;
  const tagline = localized(o.tagline(booth.slug)).text;
  const lines = [company && company !== title ? `${number} · ${company}` : number, ...(tagline ? [tagline] : [])];
  const enter = { id: 'enter', label: t('hall-walk-in'), run: () => walkIn(stand) };
  return {
    title,
    lines: booth.open ? lines : [...lines, t('hall-card-closed')],
    room: (booth.open && room?.booth.room) || null,
    points: room?.hotspots ?? [],
    more: [...(booth.open ? [enter] : []), { id: 'page', label: t('hall-vr-page'), run: () => openPage(booth.url) }],
  };
}
