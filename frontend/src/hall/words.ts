/** Sentences about where one is and what is still on its way. */

import { pick as localized, type Translate } from '../i18n';
import type { Stand } from './plan/layout';
import type { Frame } from './ui/frame';

export function progress(frame: Frame, t: Translate, done: number, all: number): void {
  frame.dialog.dataset['state'] = done < all ? 'loading' : 'ready';
  frame.setProgress(done < all ? done / all : null, t('hall-loading-booths', { done, all }));
}

export function whereWords(stand: Stand, t: Translate): string {
  const { booth } = stand;
  if (!booth) return t('hall-here-empty', { stand: stand.number });
  const name = localized(booth.company).text || localized(booth.title).text;
  return t(booth.open ? 'hall-here' : 'hall-here-closed', { stand: stand.number, name });
}
