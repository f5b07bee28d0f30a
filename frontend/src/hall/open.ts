/** Opens the 3D hall: reads the hall document, builds the world, joins it with movement, panels and streaming. */

import { get, isAbort } from '../api';
import type { HallScene } from '../api/types';
import type { Translate } from '../i18n';
import type { Dispose } from '../island';
import { Bin } from '../viewer/bin';
import { readCapabilities } from '../viewer/capabilities';
import { button } from '../viewer/dom';
import { createStage } from '../viewer/stage';
import type { Address, Place } from './address';
import type { HallProps } from './main';
import { layoutOf } from './plan/layout';
import { makeFrame, type Frame } from './ui/frame';
import { startVisit } from './visit';

export interface OpenOptions {
  props: HallProps;
  place: Place;
  address: Address;
  t: Translate;
  /** The visitor wants out. */
  leave(): void;
}

/** Resolves once the dialog is open; what follows tells the visitor itself. Rejects with NoWebGL. */
export async function openHall({ props, place, address, t, leave }: OpenOptions): Promise<Dispose> {
  const capabilities = readCapabilities();
  if (!capabilities.webgl2) throw Object.assign(new Error('no WebGL2'), { name: 'NoWebGL' });
  const bin = new Bin();
  const goOut = (): void => {
    address.leave();
    leave();
  };
  let escape = (): boolean => false;
  const frame = makeFrame({ t, leave: goOut, escape: () => escape() });
  bin.add(frame.dispose);
  const stop = new AbortController();
  bin.add(() => stop.abort());
  const start = async (): Promise<void> => {
    frame.notice(null);
    frame.setProgress(0, t('hall-loading'));
    try {
      const document = await get<HallScene>(sceneUrl(props), { signal: stop.signal });
      if (stop.signal.aborted) return;
      frame.setTitle(document.hall.title, document.hall.accent);
      const visit = startVisit({ document, layout: layoutOf(document), frame, stage: createStage(frame.view, { reduced: capabilities.software, far: 300 }), place, address, t });
      escape = visit.escape;
      bin.add(visit.dispose);
    } catch (reason) {
      if (!isAbort(reason)) offerAgain(frame, t, start, goOut, reason);
    }
  };
  void start();
  return bin.dispose;
}

/** The document's address, with the event when there is one and it is not in it yet. */
export function sceneUrl({ scene, event }: HallProps): string {
  if (!event || /[?&]event=/.test(scene)) return scene;
  return `${scene}${scene.includes('?') ? '&' : '?'}event=${encodeURIComponent(event)}`;
}

function offerAgain(frame: Frame, t: Translate, start: () => Promise<void>, leave: () => void, reason: unknown): void {
  console.error('hall:', reason);
  frame.setProgress(null);
  const again = button('hall-button hall-primary', t('hall-try-again'), () => void start());
  frame.notice(t('hall-scene-failed'), [again, button('hall-button', t('hall-leave'), leave)]);
  again.focus();
}
