/** Opens the 3D hall: reads the hall document, builds the world, joins it with movement, panels and streaming. */

import { get, isAbort } from '../api';
import { SCENE_SCHEMA } from '../api/scene';
import type { HallScene, SceneBooth } from '../api/types';
import { pick, type Translate } from '../i18n';
import type { Dispose } from '../island';
import { Bin } from '../viewer/bin';
import { readCapabilities } from '../viewer/capabilities';
import { button } from '../viewer/dom';
import { createStage } from '../viewer/stage';
import type { Address, Place } from './address';
import { sceneUrl, type HallProps } from './props';
import type { Pose } from './move/walker';
import { layoutOf } from './plan/layout';
import { makeFrame, type Frame } from './ui/frame';
import { startVisit, type Visit } from './visit';
import { watchDocument } from './watch';

export interface OpenOptions {
  props: HallProps;
  /** The document, asked for while this code was on its way. */
  scene: Promise<HallScene>;
  place: Place;
  address: Address;
  t: Translate;
  /** The visitor wants out. */
  leave(): void;
}

/** An open hall. */
export interface Inside {
  /** The address names another place in it. */
  go(place: Place): void;
  dispose: Dispose;
}

/** Resolves once the dialog is open; what follows tells the visitor itself. Rejects with NoWebGL. */
export async function openHall({ props, scene, place, address, t, leave }: OpenOptions): Promise<Inside> {
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
  let visit: Visit | null = null;
  bin.add(() => visit?.dispose());
  let shown: HallScene | null = null;
  const show = (document: HallScene, resume?: Pose): void => {
    visit?.dispose();
    shown = document;
    frame.setTitle(document.hall.title, document.hall.accent);
    const stage = createStage(frame.view, { reduced: capabilities.software, far: 300 });
    const options = { document, layout: layoutOf(document), frame, stage, place, address, t, anew, leave: goOut };
    visit = startVisit(resume ? { ...options, resume } : options);
    escape = visit.escape;
  };
  /** The hall once more, where one stands. */
  const anew = (): void => {
    frame.notice(null);
    if (shown) show(shown, visit ? { ...visit.pose } : undefined);
  };
  // By day and by evening everything is lit otherwise, the other visitors too; a headset's picture is not taken away for it.
  bin.on(matchMedia('(prefers-color-scheme: dark)'), 'change', () => void (visit?.inVr === false && anew()));
  const close = (): HTMLButtonElement => button('hall-button hall-primary', t('hall-close'), () => frame.notice(null));
  /** Somebody came, left or closed while one walks here. */
  const change = (document: HallScene): void => {
    if (!isKnown(document)) return tellNewer(frame, t, goOut);
    const lost = lostBooth(visit?.here()?.booth ?? null, document);
    show(document, visit ? { ...visit.pose } : undefined);
    if (!lost) return;
    const name = pick(lost.company).text || pick(lost.title).text;
    const ok = close();
    frame.notice(t('hall-booth-gone', { name }), [ok]);
    ok.focus();
  };
  const start = async (coming?: Promise<HallScene>): Promise<void> => {
    frame.notice(null);
    frame.setProgress(0, t('hall-loading'));
    try {
      const url = sceneUrl(props);
      const document = await (coming ?? get<HallScene>(url, { signal: stop.signal }));
      if (stop.signal.aborted) return;
      if (!isKnown(document)) return tellNewer(frame, t, goOut);
      show(document);
      const network = (online: boolean): void => {
        frame.announce(t(online ? 'hall-online' : 'hall-offline'));
        if (online) visit?.streaming.again();
      };
      bin.add(watchDocument({ url, onChange: change, onRest: () => visit?.streaming.rest(), onNetwork: network }, document));
    } catch (reason) {
      if (!isAbort(reason)) offerAgain(frame, t, start, goOut, reason);
    }
  };
  void start(scene);
  return { go: (to) => visit?.go(to), dispose: bin.dispose };
}

/** Whether this page's code was made for the document. */
const isKnown = (document: HallScene): boolean => document.schema === SCENE_SCHEMA;

/** The booth one is at, when it is not in the document any more. */
function lostBooth(booth: SceneBooth | null, document: HallScene): SceneBooth | null {
  return booth && !document.booths.some((b) => b.slug === booth.slug && b.stand === booth.stand) ? booth : null;
}

function tellNewer(frame: Frame, t: Translate, leave: () => void): void {
  frame.setProgress(null);
  const again = button('hall-button hall-primary', t('hall-reload'), () => location.reload());
  frame.notice(t('hall-other-version'), [again, button('hall-button', t('hall-leave'), leave)]);
  again.focus();
}

function offerAgain(frame: Frame, t: Translate, start: () => Promise<void>, leave: () => void, reason: unknown): void {
  console.error('hall:', reason);
  frame.setProgress(null);
  const again = button('hall-button hall-primary', t('hall-try-again'), () => void start());
  frame.notice(t('hall-scene-failed'), [again, button('hall-button', t('hall-leave'), leave)]);
  again.focus();
}
