import type { Model, Showroom, ShowroomItem } from '../api';
import { pick } from '../i18n';
import { type ArWay, chooseAr } from '../xr/choose';
import { arEnvironment, type XrSupport } from '../xr/environment';
import { openQuickLook } from '../xr/quick-look';
import { sceneViewerUrl } from '../xr/scene-viewer';
import type { Bin } from './bin';
import type { Exhibit } from './exhibit';
import type { Selection } from './selection';
import type { Shell } from './shell';

export interface XrActions {
  shell: Shell;
  showroom: Showroom;
  support: XrSupport;
  share: string;
  bin: Bin;
  selection(): Selection | null;
  stage(): Promise<Exhibit>;
  load(exhibit: Exhibit, selection: Selection): Promise<void>;
}

/** Wake the buttons for "view in your room" and "walk up to it"; where a way is missing, its button says why. */
export function bindXr(actions: XrActions): void {
  const { shell, support, bin } = actions;
  const hasModels = actions.selection() !== null;
  const way = chooseAr(environment(actions));
  shell.root.dataset['ar'] = way;
  const ar = shell.action('ar');
  if (ar && hasModels) {
    bin.on(ar, 'click', () => viewInRoom(actions, way));
    ar.hidden = false;
  }
  const vr = shell.action('vr');
  if (vr && support.vr && hasModels) {
    bin.on(vr, 'click', () => void enter().then((made) => made.walkUp(actions)));
    vr.hidden = false;
  }
  if (shell.qr) bin.on(shell.qr, 'toggle', () => void enter().then((made) => made.showCode(actions)));
  const arrived = way !== 'qr' && location.hash.startsWith('#ar');
  if (arrived) void enter().then((made) => made.welcome(actions, way));
  // Browsers let a session begin only shortly after a click: its code must be here by then.
  const soon = (): void => void enter().then((made) => (way === 'webxr' || support.vr) && made.prepare(), () => undefined);
  bin.on(shell.root, 'viewer-shown', soon, { once: true });
}

const enter = (): Promise<typeof import('./xr-enter')> => import('./xr-enter');

export function environment(actions: XrActions): ReturnType<typeof arEnvironment> {
  return arEnvironment(actions.support, itemOf(actions)?.model ?? null, actions.share !== '');
}

/** The item that "in your room" means: the one on show, else the first product. */
export function itemOf({ showroom, selection }: XrActions): ShowroomItem | null {
  const shown = selection();
  const chosen = showroom.items.find((item) => shown?.kind === 'item' && item.id === shown.id);
  return chosen ?? showroom.items.find((item) => item.kind === 'product') ?? null;
}

/** Call it from a tap: other programs open for nothing less. */
export function viewInRoom(actions: XrActions, way: ArWay): void {
  const item = itemOf(actions);
  const { ar, usdz }: Model['variants'] = item?.model.variants ?? {};
  if (way === 'quick-look' && usdz) return openQuickLook(usdz.url);
  if (way === 'scene-viewer' && item && ar) {
    const title = pick(item.product?.title ?? item.model.title).text;
    const url = sceneViewerUrl({ file: ar.url, title, link: actions.share, base: location.href });
    if (url) return void (location.href = url);
  }
  void enter().then((made) => made.otherwise(actions, way));
}
