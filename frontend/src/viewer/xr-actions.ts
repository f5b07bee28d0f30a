import type { Model, Showroom, ShowroomItem } from '../api';
import { language, pick, type Translate } from '../i18n';
import { type ArWay, chooseAr, chooseFallback } from '../xr/choose';
import { arEnvironment, type XrSupport } from '../xr/environment';
import { openQuickLook } from '../xr/quick-look';
import { sceneViewerUrl } from '../xr/scene-viewer';
import type { Bin } from './bin';
import type { Exhibit } from './exhibit';
import { boundsOf, type Selection, sizeMm } from './selection';
import type { Shell } from './shell';
import { sizeLine } from './units';

export interface XrActions {
  shell: Shell;
  showroom: Showroom;
  support: XrSupport;
  share: string;
  t: Translate;
  bin: Bin;
  selection(): Selection | null;
  stage(): Promise<Exhibit>;
  load(exhibit: Exhibit, selection: Selection): Promise<void>;
}

/** Wake the buttons for "view in your room" and "walk up to it", as far as this device goes. */
export async function bindXr(actions: XrActions): Promise<void> {
  const { shell, support, bin } = actions;
  const hasModels = actions.selection() !== null;
  const way = chooseAr(environment(actions));
  shell.root.dataset['ar'] = way;
  const ar = shell.action('ar');
  if (ar && way !== 'none') {
    bin.on(ar, 'click', () => void viewInRoom(actions, way));
    ar.hidden = false;
  }
  const vr = shell.action('vr');
  if (way === 'webxr' || support.vr) {
    // Browsers let a session begin only shortly after a click: its code must be here by then.
    bin.on(shell.root, 'viewer-shown', () => void import('../xr').catch(() => undefined), { once: true });
  }
  if (vr && support.vr && hasModels) {
    bin.on(vr, 'click', () => void walkUp(actions));
    vr.hidden = false;
  }
}

function environment(actions: XrActions): ReturnType<typeof arEnvironment> {
  return arEnvironment(actions.support, modelOf(actions), actions.share !== '');
}

/** The item that "in your room" means: the one on show, else the first product. */
function itemOf({ showroom, selection }: XrActions): ShowroomItem | null {
  const shown = selection();
  const chosen = showroom.items.find((item) => shown?.kind === 'item' && item.id === shown.id);
  return chosen ?? showroom.items.find((item) => item.kind === 'product') ?? null;
}

function modelOf(actions: XrActions): Model | null {
  return itemOf(actions)?.model ?? null;
}

async function viewInRoom(actions: XrActions, way: ArWay): Promise<void> {
  if (way === 'webxr') return enterAr(actions);
  const { shell, share } = actions;
  const item = itemOf(actions);
  const { ar, usdz } = item?.model.variants ?? {};
  if (way === 'quick-look' && usdz) openQuickLook(usdz.url);
  else if (way === 'qr' && shell.qr) showQr(shell.qr);
  else if (way === 'scene-viewer' && item && ar) {
    const title = pick(item.product?.title ?? item.model.title).text;
    const url = sceneViewerUrl({ file: ar.url, title, link: share, base: location.href });
    if (url) location.href = url;
  }
}

function showQr(qr: HTMLDetailsElement): void {
  qr.open = true;
  qr.scrollIntoView({ block: 'nearest' });
  qr.querySelector('summary')?.focus();
}

async function enterAr(actions: XrActions): Promise<void> {
  const { shell, showroom, t } = actions;
  const selection = actions.selection();
  if (!selection) return;
  const bounds = boundsOf(showroom, selection);
  await enter(actions, 'ar', async (exhibit) => {
    const { runAr } = await import('../xr');
    const content = actions.load(exhibit, selection).then(() => {
      exhibit.showcase.arrange(selection);
      return { root: exhibit.showcase.root, bounds };
    });
    return runAr({
      stage: exhibit.stage,
      content,
      size: sizeLine(sizeMm(bounds), language()).mm,
      t,
      onPlaced: (position, yaw) => tell(shell, 'xr-placed', { position, yaw }),
    });
  });
}

async function walkUp(actions: XrActions): Promise<void> {
  const { shell, showroom, t } = actions;
  const booth: Selection = { kind: 'booth' };
  await enter(actions, 'vr', async (exhibit) => {
    const { runVr } = await import('../xr');
    const content = actions.load(exhibit, booth).then(() => {
      exhibit.showcase.arrange(booth);
      return { root: exhibit.showcase.root, bounds: boundsOf(showroom, booth) };
    });
    return runVr({
      stage: exhibit.stage,
      content,
      t,
      onMoved: (position) => tell(shell, 'xr-moved', { position }),
    });
  });
}

/** One session at a time; whatever ends it leaves the page as it was, with a sentence when it failed. */
async function enter(
  actions: XrActions,
  kind: 'ar' | 'vr',
  run: (exhibit: Exhibit) => Promise<'exited' | 'ended'>,
): Promise<void> {
  const { shell, t } = actions;
  const buttons = [shell.action('ar'), shell.action('vr')];
  for (const button of buttons) if (button) button.disabled = true;
  shell.note(null);
  let exhibit: Exhibit | null = null;
  try {
    exhibit = await actions.stage();
    tell(shell, 'xr-entering', {});
    const end = await run(exhibit);
    if (end === 'ended') shell.note(t('xr-ended'), { label: t('xr-again'), run: () => shell.action(kind)?.click() }, stayOf(actions));
  } catch (error) {
    console.error('xr:', error);
    shell.note(t(`xr-failed-${reasonOf(error)}`), ...waysOn(actions));
  } finally {
    exhibit?.resume();
    for (const button of buttons) if (button) button.disabled = false;
    tell(shell, 'xr-ended', {});
  }
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.name === 'XrError' ? (error as Error & { reason?: string }).reason : null;
  return reason ?? 'failed';
}

/** What remains when a session is refused: another way into the room, or the 3D view. */
function waysOn(actions: XrActions): { label: string; run(): void }[] {
  const { shell, t } = actions;
  const way = chooseFallback(environment(actions));
  const stay = stayOf(actions);
  if (way === 'none' || (way === 'qr' && !shell.qr)) return [stay];
  return [{ label: t(`xr-way-${way}`), run: () => void viewInRoom(actions, way) }, stay];
}

function stayOf({ shell, t }: XrActions): { label: string; run(): void } {
  return { label: t('xr-stay'), run: () => shell.note(null) };
}

function tell(shell: Shell, type: string, detail: object): void {
  shell.root.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}
