import { language, pick, translator, type Translate } from '../i18n';
import { type ArWay, chooseFallback } from '../xr/choose';
import { whyNot } from '../xr/why-not';
import { piecesFor } from './ar-pieces';
import { Bin } from './bin';
import type { Exhibit } from './exhibit';
import { showPhoneCode } from './phone-code';
import { openOutside } from './outside';
import { boundsOf, sizeMm } from './selection';
import type { Shell } from './shell';
import { sizeLine } from './units';
import { boothForVr } from './vr-models';
import { environment, itemOf, viewInRoom, type XrActions } from './xr-actions';

type Way = { label: string; run(): void };

const words = (): Promise<Translate> => translator('viewer', 'xr');

/** Have the session's code here before it is asked for. */
export function prepare(): void {
  void import('../xr').catch(() => undefined);
}

/** Begin AR; or say why it cannot be and what to do; or show the code for a phone. */
export async function otherwise(actions: XrActions, way: ArWay): Promise<void> {
  if (way === 'webxr') return enterAr(actions);
  const { shell } = actions;
  if (way === 'qr' && shell.qr) return showQr(shell.qr);
  const t = await words();
  shell.note(t(`xr-cannot-${whyNot(environment(actions))}`), ...waysOn(actions, t));
}

/** Somebody came by the code on another screen: one tap is left, because browsers begin AR for nothing less. */
export async function welcome(actions: XrActions, way: ArWay): Promise<void> {
  const t = await words();
  const { shell, bin } = actions;
  const greet = (): void => shell.note(t('xr-welcome'), { label: t('viewer-ar'), run: () => viewInRoom(actions, way) }, stayOf(shell, t));
  greet();
  const shown = (): void => {
    wear(shell, new URLSearchParams(location.search).get('finish'));
    greet();
  };
  // Loading takes the note away.
  bin.on(shell.root, 'viewer-shown', shown, { once: true });
}

/** Choose the finish that the code was made for. */
function wear(shell: Shell, finish: string | null): void {
  const option = [...shell.panel.querySelectorAll('option')].find(({ value }) => finish && value === finish);
  const select = option?.closest('select');
  if (!option || !select) return;
  select.value = option.value;
  select.dispatchEvent(new Event('change'));
}

/** The code that opens this product in this finish on a phone, in AR. */
export function showCode(actions: XrActions): void {
  const { shell, share } = actions;
  const item = itemOf(actions);
  if (shell.qr?.open && item) showPhoneCode(shell.qr, { share, model: item.model.id, finish: shell.root.dataset['finish'] ?? '' });
}

function showQr(qr: HTMLDetailsElement): void {
  qr.open = true;
  qr.scrollIntoView({ block: 'nearest' });
  qr.querySelector('summary')?.focus();
}

async function enterAr(actions: XrActions): Promise<void> {
  const { shell, showroom } = actions;
  const selection = actions.selection();
  if (!selection) return;
  await enter(actions, 'ar', async (exhibit, t) => {
    const { runAr } = await import('../xr');
    return runAr({
      stage: exhibit.stage,
      ...piecesFor(exhibit, showroom, selection, (wanted) => actions.load(exhibit, wanted), t),
      hotspots: showroom.hotspots,
      pointOf: (hotspot, into) => exhibit.showcase.pointOf(hotspot, into),
      booth: pick(showroom.booth.title).text,
      link: actions.share,
      code: shell.qr?.querySelector<SVGElement>('svg') ?? null,
      t,
      onPlaced: (placed) => tell(shell, 'xr-placed', placed),
    });
  });
}

export async function walkUp(actions: XrActions): Promise<void> {
  const { shell, showroom } = actions;
  const bin = new Bin();
  await enter(actions, 'vr', async (exhibit, t) => {
    const { runVr } = await import('../xr');
    return runVr({
      stage: exhibit.stage,
      content: boothForVr(exhibit, showroom, () => actions.load(exhibit, { kind: 'booth' }), bin),
      t,
      title: pick(showroom.booth.title).text,
      hotspots: showroom.hotspots,
      pointOf: (hotspot, into) => exhibit.showcase.pointOf(hotspot, into),
      room: roomOf(),
      onMoved: (position) => tell(shell, 'xr-moved', { position, calls: exhibit.stage.renderer.info.render.calls }),
    });
  });
  bin.dispose();
}

/** The booth's chat room, as the page's chat island names it; null on pages without one. */
function roomOf(): string | null {
  const props = document.querySelector<HTMLElement>('[data-island="chat"]')?.dataset['props'];
  return props ? ((JSON.parse(props) as { room?: string }).room ?? null) : null;
}

/** One session at a time; whatever ends it leaves the page as it was, with a sentence when it failed. */
async function enter(
  actions: XrActions,
  kind: 'ar' | 'vr',
  run: (exhibit: Exhibit, t: Translate) => Promise<'exited' | 'ended'>,
): Promise<void> {
  const { shell } = actions;
  const buttons = [shell.action('ar'), shell.action('vr')];
  for (const button of buttons) if (button) button.disabled = true;
  shell.note(null);
  const t = await words();
  let exhibit: Exhibit | null = null;
  try {
    exhibit = await actions.stage();
    tell(shell, 'xr-entering', {});
    const end = await run(exhibit, t);
    if (end === 'ended') shell.note(t('xr-ended'), { label: t('xr-again'), run: () => shell.action(kind)?.click() }, stayOf(shell, t));
  } catch (error) {
    console.error('xr:', error);
    shell.note(t(`xr-failed-${worded(kind, reasonOf(error))}`), ...(kind === 'ar' ? waysOn(actions, t) : [stayOf(shell, t)]));
  } finally {
    exhibit?.resume();
    for (const button of buttons) if (button) button.disabled = false;
    tell(shell, 'xr-ended', {});
  }
}

/** What AR lacks is a camera or surfaces, what VR lacks is neither. */
function worded(kind: 'ar' | 'vr', reason: string): string {
  return kind === 'vr' && (reason === 'denied' || reason === 'unsupported') ? `vr-${reason}` : reason;
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.name === 'XrError' ? (error as Error & { reason?: string }).reason : null;
  return reason ?? 'failed';
}

/** What remains when AR is not to be had: another way into the room, else the picture with its measures. */
function waysOn(actions: XrActions, t: Translate): Way[] {
  const { shell } = actions;
  const env = environment(actions);
  const way = chooseFallback(env);
  const stay = stayOf(shell, t);
  if (way !== 'none' && !(way === 'qr' && !shell.qr)) {
    return [{ label: t(`xr-way-${way}`), run: () => viewInRoom(actions, way) }, stay];
  }
  const outside = env.inApp ? [{ label: t('xr-way-outside'), run: () => void openOutside(env.android, t, shell) }] : [];
  return [...outside, { label: t('xr-way-size'), run: () => showSize(actions, t) }, stay];
}

/** The picture with its measures: in 3D where that stands, in words where not. */
function showSize(actions: XrActions, t: Translate): void {
  const { shell, showroom } = actions;
  const selection = actions.selection();
  const lines = shell.action('dimensions');
  if (lines && !lines.hidden) {
    if (lines.getAttribute('aria-pressed') !== 'true') lines.click();
    return shell.note(null);
  }
  if (selection) shell.note(t('viewer-size', { size: sizeLine(sizeMm(boundsOf(showroom, selection)), language()).mm }), stayOf(shell, t));
}

function stayOf(shell: Shell, t: Translate): Way {
  return { label: t('xr-stay'), run: () => shell.note(null) };
}

function tell(shell: Shell, type: string, detail: object): void {
  shell.root.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
}
