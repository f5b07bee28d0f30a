/** The hall island's small first part: waits for "Enter 3D" or a deep link, then loads the rest. */

import { mountAll, type Dispose } from '../island';
import { translator } from '../i18n';
import { Bin } from '../viewer/bin';
import { get } from '../api';
import type { HallScene } from '../api/types';
import type { Inside } from './open';
import { Address, placeOf, type Place } from './address';
import { sceneUrl, type HallProps } from './props';

mountAll<HallProps>('hall', mount);

function mount(root: HTMLElement, props: HallProps): Dispose {
  const bin = new Bin();
  const address = new Address();
  const enter = root.querySelector<HTMLButtonElement>('[data-action="enter-3d"]');
  let inside: Inside | null = null;
  let busy = false;
  const leave = (): void => {
    inside?.dispose();
    inside = null;
    enter?.focus();
  };
  const go = async (place: Place): Promise<void> => {
    if (busy || inside) return;
    busy = true;
    say(root, '');
    enter?.setAttribute('aria-busy', 'true');
    try {
      address.enter(place);
      inside = await open(props, place, address, leave);
    } catch (reason) {
      address.leave();
      await explain(root, reason);
    } finally {
      busy = false;
      enter?.removeAttribute('aria-busy');
    }
  };
  const follow = (): void => {
    const place = placeOf(location.hash);
    if (!place) leave();
    else if (inside) inside.go(place);
    else void go(place);
  };
  // Also told when a link changes the hash alone.
  bin.on(window, 'popstate', follow);
  bin.add(() => inside?.dispose());
  if (enter) {
    enter.hidden = false;
    bin.on(enter, 'click', () => void go({ stand: null }));
  }
  if (placeOf(location.hash)) follow();
  return bin.dispose;
}

async function open(props: HallProps, place: Place, address: Address, leave: () => void): Promise<Inside> {
  // One round trip less: the document is on its way together with the code that draws it.
  const scene = get<HallScene>(sceneUrl(props));
  scene.catch(() => undefined);
  const [{ openHall }, t] = await Promise.all([import('./open'), translator('hall')]);
  return openHall({ props, scene, place, address, t, leave });
}

/** The catalogue stays; one sentence says why 3D did not open. */
async function explain(root: HTMLElement, reason: unknown): Promise<void> {
  const t = await translator('hall');
  const known = reason instanceof Error && reason.name === 'NoWebGL';
  say(root, t(known ? 'hall-no-webgl' : 'hall-failed'));
  if (!known) console.error('hall:', reason);
}

function say(root: HTMLElement, words: string): void {
  let line = root.querySelector<HTMLElement>('.hall-message');
  if (!line && !words) return;
  if (!line) {
    line = document.createElement('p');
    line.className = 'hall-message';
    line.setAttribute('role', 'status');
    root.append(line);
  }
  line.textContent = words;
}
