/** What a visit offers besides walking, each as a chunk of its own once the first picture stands. */

import { Bin } from '../viewer/bin';
import { railButton } from './ui/rail';
import type { Hands } from './hands';
import { joinOthers } from './together/join';

/** Buttons on the rail; returns how to take them away. */
export function offerMore(hands: Hands): () => void {
  const { frame, t } = hands;
  const bin = new Bin();
  let tour: { leave(): void } | null = null;
  let coming = false;
  const begin = async (): Promise<void> => {
    if (coming || tour) return tour?.leave();
    coming = true;
    try {
      const { startTour } = await import('./tour/tour');
      tour = await startTour(hands, () => (tour = null));
    } catch (reason) {
      console.error('hall:', reason);
      frame.announce(t('hall-tour-failed'));
    } finally {
      coming = false;
    }
  };
  const guided = railButton('tour', t('hall-tour'), () => void begin());
  guided.dataset['action'] = 'hall-tour';
  guided.hidden = !hands.layout.stands.some((stand) => stand.booth?.open);
  const link = railButton('link', t('hall-link'), () => void copyLink(hands));
  link.dataset['action'] = 'hall-link';
  frame.rail.append(guided, link);
  bin.add(() => [guided, link].forEach((part) => part.remove()));
  bin.add(() => tour?.leave());
  bin.add(joinOthers(hands));
  return bin.dispose;
}

/** The address of this place and view, for somebody else. */
async function copyLink({ frame, journey, t }: Hands): Promise<void> {
  journey.rested();
  try {
    await navigator.clipboard.writeText(location.href);
    frame.toast(t('hall-link-copied'));
  } catch {
    // Without the right to write, the address bar has it all the same.
    frame.toast(t('hall-link-in-bar'));
  }
}
