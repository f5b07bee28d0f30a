import type { Showroom } from '../../api';
import { language, translator } from '../../i18n';
import type { Exhibit, Shown } from '../exhibit';
import { Bin } from '../bin';
import { button, el } from '../dom';
import type { Shell } from '../shell';
import { glyph, type Glyph } from './glyphs';
import type { Instrument, Kit, Open } from './kit';
import { hasParts } from './pieces';

/** The tool bar below the picture: measure, pull apart, cut, compare; one at a time. */
export interface Instruments {
  /** After something else is shown: close what is open, offer what fits. */
  refresh(shown: Shown): void;
  dispose(): void;
}

interface Tool {
  name: Glyph;
  fits(kit: Kit): boolean;
  open: Open;
}

const isOne = ({ shown }: Kit): boolean => shown.selection.kind === 'item';

/** Each tool's code comes with its first use. */
const TOOLS: readonly Tool[] = [
  { name: 'measure', fits: () => true, open: async (kit) => (await import('./measure')).openMeasure(kit) },
  { name: 'slice', fits: () => true, open: async (kit) => (await import('./slice')).openSlice(kit) },
  { name: 'explode', fits: (kit) => isOne(kit) && hasParts(kit.exhibit.showcase.shown()), open: async (kit) => (await import('./explode')).openExplode(kit) },
  { name: 'compare', fits: isOne, open: async (kit) => (await import('./compare')).openCompare(kit) },
];

export async function createInstruments(
  shell: Shell,
  exhibit: Exhibit,
  showroom: Showroom,
  signal: AbortSignal,
): Promise<Instruments> {
  const t = await translator('tools', 'viewer');
  const bin = new Bin();
  const bar = el('div', 'viewer-bench');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', t('tools-bar'));
  const tray = el('section', 'viewer-tray');
  tray.id = `viewer-tray-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  tray.hidden = true;
  shell.panel.after(bar, tray);
  bin.add(() => {
    bar.remove();
    tray.remove();
  });
  let kit: Kit | null = null;
  let opened: { tool: Tool; instrument: Instrument } | null = null;
  let turn = 0;
  const close = (): void => {
    turn++;
    opened?.instrument.dispose();
    opened = null;
    tray.hidden = true;
    tray.replaceChildren();
    for (const one of bar.querySelectorAll('button')) one.setAttribute('aria-expanded', 'false');
    exhibit.stage.invalidate();
  };
  const open = async (tool: Tool, from: HTMLButtonElement): Promise<void> => {
    const was = opened?.tool;
    close();
    if (was === tool || !kit) return shell.announce(t('tools-closed', { name: t(`tools-${tool.name}`) }));
    const mine = ++turn;
    from.setAttribute('aria-expanded', 'true');
    const instrument = await tool.open(kit);
    if (mine !== turn || signal.aborted) return instrument.dispose();
    opened = { tool, instrument };
    tray.setAttribute('aria-label', t(`tools-${tool.name}`));
    tray.replaceChildren(el('p', 'viewer-tray-hint', t(`tools-${tool.name}-hint`)), instrument.sheet);
    tray.hidden = false;
    exhibit.stage.invalidate();
    shell.announce(t('tools-opened', { name: t(`tools-${tool.name}`) }));
  };
  const buttons = TOOLS.map((tool) => {
    const made = button('viewer-bench-tool', '', () => {
      open(tool, made).catch((error: unknown) => {
        console.error('viewer instruments:', error);
        close();
        shell.announce(t('tools-failed'));
      });
    });
    made.append(glyph(tool.name), el('span', '', t(`tools-${tool.name}`)));
    made.dataset['instrument'] = tool.name;
    made.setAttribute('aria-expanded', 'false');
    made.setAttribute('aria-controls', tray.id);
    bar.append(made);
    return { tool, made };
  });
  bin.on<KeyboardEvent>(tray, 'keydown', (event) => {
    if (event.key !== 'Escape' || !opened) return;
    const from = buttons.find(({ tool }) => tool === opened?.tool)?.made;
    close();
    from?.focus();
  });
  // A session takes the models as they are: they go into the room whole.
  bin.on(shell.root, 'xr-entering', close);
  bin.add(close);
  return {
    refresh: (shown) => {
      close();
      kit = { shell, exhibit, showroom, shown, t, lang: language(), signal };
      for (const { tool, made } of buttons) made.hidden = !tool.fits(kit);
      shell.root.dataset['tools'] = 'ready';
    },
    dispose: bin.dispose,
  };
}
