import type { Showroom } from '../../api';
import type { Translate } from '../../i18n';
import type { Exhibit, Shown } from '../exhibit';
import type { Shell } from '../shell';

/** What every instrument works with. */
export interface Kit {
  shell: Shell;
  exhibit: Exhibit;
  showroom: Showroom;
  shown: Shown;
  t: Translate;
  /** `ko` or `en`, for figures. */
  lang: string;
  signal: AbortSignal;
}

/** An opened instrument: its controls, and how to put everything back. */
export interface Instrument {
  sheet: HTMLElement;
  dispose(): void;
}

export type Open = (kit: Kit) => Instrument | Promise<Instrument>;
