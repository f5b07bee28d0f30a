import { codeOf, get, isAbort, type Showroom, type Tier } from '../api';
import { language, translator, type Translate } from '../i18n';
import type { Dispose } from '../island';
import { readXrSupport } from '../xr/environment';
import { Bin } from './bin';
import { readCapabilities, readTier } from './capabilities';
import type { Exhibit, Shown } from './exhibit';
import type { Instruments } from './instruments';
import type { Beside } from './beside';
import type { ViewerProps } from './props';
import { bytesOf, firstSelection, itemsOf, type Selection } from './selection';
import { createShell, type Shell } from './shell';
import { startPolicy, whenWanted } from './start';
import { bindTools } from './tools';
import { megabytes } from './units';
import { bindXr } from './xr-actions';

/** The booth page's viewer: poster, then 3D, AR and VR. */
export async function mountViewer(root: HTMLElement, props: ViewerProps): Promise<Dispose> {
  const t = await translator('viewer');
  const viewer = new Viewer(root, props, t);
  await viewer.begin();
  return viewer.dispose;
}

class Viewer {
  readonly #bin = new Bin();
  readonly #abort = new AbortController();
  readonly #shell: Shell;
  readonly #capabilities = readCapabilities();
  #tier: Tier = { phone: true, avif: false };
  #showroom: Showroom | null = null;
  #selection: Selection | null = null;
  #exhibit: Exhibit | null = null;
  #opening: Promise<Exhibit | null> | null = null;
  #beside: Promise<Beside | null> | null = null;
  #instruments: Promise<Instruments> | null = null;
  #woken = false;

  constructor(
    readonly root: HTMLElement,
    readonly props: ViewerProps,
    readonly t: Translate,
  ) {
    this.#shell = createShell(root, t);
    this.#bin.add(() => this.#shell.remove());
    this.#bin.add(() => this.#exhibit?.dispose());
    this.#bin.add(() => void this.#instruments?.then((made) => made.dispose(), () => undefined));
    this.#bin.add(() => this.#abort.abort());
  }

  readonly dispose = (): void => this.#bin.dispose();

  /** Read what there is to show, offer the ways to see it, and start as the line and the browser allow. */
  async begin(): Promise<void> {
    this.#state('poster');
    this.#shell.note(null);
    const [showroom, tier] = await Promise.all([this.#readShowroom(), readTier()]);
    if (!showroom) return;
    this.#tier = tier;
    this.#showroom = showroom;
    this.#selection = firstSelection(showroom, new URLSearchParams(location.search).get('model') ?? this.props.model);
    await this.#offerXr(showroom);
    if (!this.#selection) return;
    await this.#start(startPolicy(this.#capabilities), itemsOf(showroom, this.#selection));
  }

  async #readShowroom(): Promise<Showroom | null> {
    try {
      return await get<Showroom>(this.props.showroom, { signal: this.#abort.signal });
    } catch (error) {
      this.#failed(error, () => this.begin());
      return null;
    }
  }

  async #start(policy: ReturnType<typeof startPolicy>, items: ReturnType<typeof itemsOf>): Promise<void> {
    if (policy === 'never') {
      this.#state('unsupported');
      this.#shell.note(this.t('viewer-no-webgl'));
      return;
    }
    const start = this.#shell.action('start-3d');
    if (start) this.#bin.on(start, 'click', () => void this.open());
    this.#shell.reveal('start-3d', true);
    if (policy === 'ask') {
      this.#state('asking');
      const size = megabytes(bytesOf(items, this.#tier), language());
      this.#shell.note(this.t('viewer-ask', { size }), {
        label: this.t('viewer-ask-load'),
        run: () => void this.open(),
      });
      return;
    }
    await whenWanted(this.#shell.stage, this.#abort.signal);
    await this.open();
  }

  /** Load and show the first selection, once; null when it failed (the note says why). */
  open(): Promise<Exhibit | null> {
    this.#opening ??= this.#open().then((exhibit) => {
      if (!exhibit) this.#opening = null;
      return exhibit;
    });
    return this.#opening;
  }

  async #open(): Promise<Exhibit | null> {
    if (!this.#showroom || !this.#selection || this.#abort.signal.aborted) return null;
    this.#shell.reveal('start-3d', false);
    try {
      const exhibit = await this.stageReady();
      await this.#load(exhibit, this.#selection);
      this.#wake(exhibit);
      await this.#shown(exhibit, this.#selection);
      return exhibit;
    } catch (error) {
      this.#failed(error, () => this.open());
      return null;
    }
  }

  /** The 3D code and an empty stage, made once. */
  async stageReady(): Promise<Exhibit> {
    const { createExhibit } = await import('./exhibit');
    if (!this.#showroom) throw new Error('no showroom');
    this.#exhibit ??= createExhibit(this.#showroom, {
      places: this.#shell,
      t: this.t,
      capabilities: this.#capabilities,
      tier: this.#tier,
      announce: this.#shell.announce,
      onContext: (state) => this.#context(state),
    });
    return this.#exhibit;
  }

  async #load(exhibit: Exhibit, selection: Selection): Promise<void> {
    this.#state('loading');
    this.#shell.note(null);
    this.#shell.progress(0, null);
    try {
      await exhibit.load(selection, this.#abort.signal, (loaded, total) => this.#shell.progress(loaded, total));
    } finally {
      this.#shell.progress(null, null);
    }
  }

  /** The models are there: show the view, and its tools. */
  #wake(exhibit: Exhibit): void {
    this.#shell.view.hidden = false;
    if (!this.#woken) bindTools(this.#shell, exhibit, this.#bin);
    this.#woken = true;
  }

  /** The first picture is there: bring the controls and what the page says beside it to life. */
  async #standBeside(exhibit: Exhibit): Promise<Beside | null> {
    const { createBeside } = await import('./beside');
    if (!this.#showroom || this.#abort.signal.aborted) return null;
    const made = await createBeside(this.#shell, this.#showroom, exhibit, (selection) => this.#select(exhibit, selection));
    this.#bin.add(made.dispose);
    return made;
  }

  async #select(exhibit: Exhibit, selection: Selection): Promise<void> {
    try {
      this.#selection = selection;
      await this.#load(exhibit, selection);
      await this.#shown(exhibit, selection);
    } catch (error) {
      this.#failed(error, () => this.#select(exhibit, selection));
    }
  }

  async #shown(exhibit: Exhibit, selection: Selection): Promise<void> {
    // A slower, earlier choice must not replace a later one.
    if (selection !== this.#selection) return;
    const shown = await exhibit.show(selection);
    if (this.#abort.signal.aborted) return;
    this.#beside ??= this.#standBeside(exhibit);
    (await this.#beside)?.update(shown);
    if (this.#abort.signal.aborted || selection !== this.#selection) return;
    this.#state('ready');
    this.root.dispatchEvent(new CustomEvent('viewer-shown', { bubbles: true, detail: shown }));
    await this.#offerInstruments(exhibit, shown);
  }

  /** Measuring, cutting, comparing: they come after the picture, and the page goes on without them. */
  async #offerInstruments(exhibit: Exhibit, shown: Shown): Promise<void> {
    try {
      const { createInstruments } = await import('./instruments');
      if (this.#abort.signal.aborted || !this.#showroom || shown.selection !== this.#selection) return;
      this.#instruments ??= createInstruments(this.#shell, exhibit, this.#showroom, this.#abort.signal);
      (await this.#instruments).refresh(shown);
    } catch (error) {
      console.error('viewer instruments:', error);
    }
  }

  async #offerXr(showroom: Showroom): Promise<void> {
    const support = await readXrSupport();
    bindXr({
      shell: this.#shell,
      showroom,
      support: this.#capabilities.webgl2 ? support : { ar: false, vr: false },
      share: this.props.share,
      bin: this.#bin,
      selection: () => this.#selection,
      stage: () => this.stageReady(),
      load: (exhibit, selection) => exhibit.load(selection, this.#abort.signal, () => undefined),
    });
  }

  #context(state: 'lost' | 'restored'): void {
    this.#state(state === 'lost' ? 'lost' : 'ready');
    this.#shell.note(state === 'lost' ? this.t('viewer-context-lost') : null);
  }

  #failed(error: unknown, again: () => unknown): void {
    if (isAbort(error)) return;
    console.error('viewer:', error);
    this.#state('failed');
    const words = codeOf(error) === 'network' ? 'viewer-failed-network' : 'viewer-failed';
    this.#shell.note(this.t(words), { label: this.t('viewer-retry'), run: () => void again() });
  }

  #state(state: string): void {
    this.root.dataset['state'] = state;
  }
}
