/** Offers the headset where there is one, and hands the picture over to it. */

import type { HallScene } from '../api/types';
import type { Translate } from '../i18n';
import type { Dispose } from '../island';
import { button, icon } from '../viewer/dom';
import type { Stage } from '../viewer/stage';
import type { Point } from './plan/geometry';
import type { Layout, Stand } from './plan/layout';
import type { Details } from './stream/details';
import type { Frame } from './ui/frame';

export interface VrPose {
  pose(): Point & { heading: number };
}

export interface OfferVr {
  document: HallScene;
  frame: Frame;
  stage: Stage;
  layout: Layout;
  details: Details;
  t: Translate;
  start: Point & { heading: number };
  /** The stand one is in or before. */
  here(): Stand | null;
  /** A session begins, or null: it has ended. */
  onSession(vr: VrPose | null): void;
}

/** Adds the button once a headset is found; returns how to take it away. */
export function offerVr(o: OfferVr): Dispose {
  let gone = false;
  const enter = button('hall-button', '', () => void enterVr(o));
  enter.append(icon('headset'), o.t('hall-vr'));
  enter.dataset['action'] = 'hall-vr';
  void navigator.xr?.isSessionSupported('immersive-vr').then(
    (can) => {
      if (!can || gone) return;
      // Browsers let a session begin only shortly after a click: its code must be here by then.
      void import('./vr/session').then(({ prepare }) => prepare(), () => undefined);
      o.frame.tools.append(enter);
    },
    () => undefined,
  );
  return () => {
    gone = true;
    enter.remove();
  };
}

async function enterVr({ onSession, ...o }: OfferVr): Promise<void> {
  const { frame, stage, t } = o;
  const { runHallVr } = await import('./vr/session');
  try {
    await runHallVr({ ...o, onBegin: onSession, onLeave: (url) => location.assign(url) });
    frame.announce(t('hall-vr-left'));
  } catch (reason) {
    console.error('hall:', reason);
    frame.notice(t('hall-vr-failed'), [button('hall-button', t('hall-close'), () => frame.notice(null))]);
  } finally {
    onSession(null);
    stage.invalidate();
  }
}
