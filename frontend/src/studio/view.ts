import type { Translate } from '../i18n';

const MB = 1_000_000;
const SAY_MS = 4_000;

/** The uploader's element: a place to drop, a bar, words, buttons. It knows nothing of servers. */
export class UploadView {
  onFile: (file: File) => void = () => undefined;
  onCancel: () => void = () => undefined;
  isBusy = false;

  private readonly drop: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly choose: HTMLLabelElement;
  private readonly panel = make('div', 'uploader__panel');
  private readonly name = make('p', 'uploader__name');
  private readonly bar = document.createElement('progress');
  private readonly words = make('p', 'uploader__words');
  private readonly spoken = make('p', 'visually-hidden');
  private readonly acts = make('p', 'cluster');
  private readonly notes = make('div', 'stack');
  private saidAt = 0;
  private last: [number, number, number | null] = [0, 1, null];

  constructor(
    private readonly root: HTMLElement,
    readonly t: Translate,
    accept: string,
  ) {
    this.drop = root.querySelector<HTMLElement>('[data-part="drop"]') ?? root;
    this.input = document.createElement('input');
    this.input.type = 'file';
    this.input.accept = accept;
    this.input.id = `file-${Math.random().toString(36).slice(2)}`;
    this.input.className = 'visually-hidden uploader__input';
    this.choose = make('label', 'btn btn--primary');
    this.choose.htmlFor = this.input.id;
    this.choose.textContent = t('studio-up-choose');
    this.bar.className = 'progress';
    this.bar.max = 1;
    this.spoken.setAttribute('role', 'status');
    this.panel.hidden = true;
    this.panel.append(this.name, this.bar, this.words, this.acts);
    this.drop.append(this.input, this.choose);
    root.append(this.notes, this.panel, this.spoken);
    this.listen();
  }

  begin(name: string): void {
    this.busy(true);
    this.notes.replaceChildren();
    this.name.textContent = name;
    this.bar.setAttribute('aria-label', this.t('studio-up-progress', { name }));
    this.panel.dataset['tone'] = '';
    this.hashing(0);
    this.buttons([this.t('studio-up-cancel'), () => this.onCancel()]);
  }

  hashing(share: number): void {
    this.bar.value = share;
    this.say(this.t('studio-up-hashing'));
  }

  sending(sent: number, all: number, seconds: number | null): void {
    this.last = [sent, all, seconds];
    this.bar.value = sent / all;
    const amount = this.t('studio-up-sending', { sent: (sent / MB).toFixed(1), all: (all / MB).toFixed(1) });
    this.say(seconds === null ? amount : `${amount} · ${this.t('studio-up-left', { left: this.time(seconds) })}`);
  }

  offline(isOffline: boolean): void {
    this.panel.dataset['tone'] = isOffline ? 'warn' : '';
    if (isOffline) this.say(this.t('studio-up-waiting'), true);
    else this.sending(...this.last);
  }

  finishing(): void {
    this.bar.removeAttribute('value');
    this.say(this.t('studio-up-finishing'));
  }

  done(): void {
    this.isBusy = false;
    this.bar.value = 1;
    this.panel.dataset['tone'] = 'ok';
    this.say(this.t('studio-up-done'), true);
    this.buttons();
  }

  /** Where the steps after the upload are shown. */
  steps(): HTMLElement {
    const place = make('div', 'stack');
    this.panel.append(place);
    return place;
  }

  fail(words: string, again?: () => void): void {
    this.busy(false);
    this.panel.hidden = false;
    this.panel.dataset['tone'] = 'bad';
    this.bar.value = 0;
    this.say(words, true);
    if (again) this.buttons([this.t('studio-up-retry'), again]);
    else this.buttons();
  }

  cancelled(): void {
    this.busy(false);
    this.panel.hidden = true;
    this.say(this.t('studio-up-cancelled'), true);
  }

  resumable(words: string, onForget: () => void): void {
    const note = make('div', 'notice notice--warn cluster cluster--between');
    const text = make('p', '');
    text.textContent = words;
    const button = make('button', 'btn btn--quiet');
    button.textContent = this.t('studio-up-forget');
    button.addEventListener('click', () => {
      onForget();
      note.remove();
    });
    note.append(text, button);
    this.notes.append(note);
  }

  dispose(): void {
    for (const part of [this.input, this.choose, this.notes, this.panel, this.spoken]) part.remove();
  }

  private busy(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.panel.hidden = false;
    this.input.disabled = isBusy;
    this.drop.hidden = isBusy;
  }

  private listen(): void {
    this.input.addEventListener('change', () => {
      const file = this.input.files?.[0];
      this.input.value = '';
      if (file) this.onFile(file);
    });
    this.root.addEventListener('dragover', (event) => {
      event.preventDefault();
      if (!this.isBusy) this.drop.dataset['over'] = '';
    });
    this.root.addEventListener('dragleave', () => delete this.drop.dataset['over']);
    this.root.addEventListener('drop', (event) => {
      event.preventDefault();
      delete this.drop.dataset['over'];
      const file = event.dataTransfer?.files[0];
      if (file && !this.isBusy) this.onFile(file);
    });
  }

  /** Show words; read them aloud at once when they matter, else only now and then. */
  private say(words: string, now = false): void {
    this.words.textContent = words;
    const at = performance.now();
    if (!now && at - this.saidAt < SAY_MS) return;
    this.saidAt = at;
    this.spoken.textContent = words;
  }

  private buttons(...acts: [string, () => void][]): void {
    this.acts.replaceChildren(
      ...acts.map(([words, act]) => {
        const button = make('button', 'btn');
        button.textContent = words;
        button.addEventListener('click', act);
        return button;
      }),
    );
  }

  private time(seconds: number): string {
    if (seconds < 90) return this.t('studio-up-seconds', { n: Math.max(1, Math.round(seconds)) });
    return this.t('studio-up-minutes', { n: Math.round(seconds / 60) });
  }
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}
