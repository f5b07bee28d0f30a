/** Offers the headset where there is one, and hands the picture over to it. */

import type { Translate } from '../i18n';
import type { Dispose } from '../island';
import { button, icon } from '../viewer/dom';
import type { Stage } from '../viewer/stage';
import type { Point } from './plan/geometry';
import type { Layout } from './plan/layout';
import type { Frame } from './ui/frame';

export interface VrPose {
  pose(): Point & { heading: number };
}

export interface OfferVr {
  frame: Frame;
  stage: Stage;
  layout: Layout;
  t: Translate;
  start: Point & { heading: number };
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
      void import('./vr').catch(() => undefined);
      o.frame.tools.append(enter);
    },
    () => undefined,
  );
  return () => {
    gone = true;
    enter.remove();
  };
}

async function enterVr({ frame, stage, layout, t, start, onSession }: OfferVr): Promise<void> {
  const { runHallVr } = await import('./vr');
  try {
    await runHallVr({ stage, layout, start, t, onBegin: onSession, onGate: (gate) => location.assign(gate.url) });
    frame.announce(t('hall-vr-left'));
  } catch (reason) {
    console.error('hall:', reason);
    frame.notice(t('hall-vr-failed'), [button('hall-button', t('hall-close'), () => frame.notice(null))]);
  } finally {
    onSession(null);
    stage.invalidate();
  }
}
