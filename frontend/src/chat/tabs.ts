import { button, el } from './dom';

export interface Tab {
  name: string;
  words: string;
  panel: HTMLElement;
}

/** Tabs over panels; arrow keys go from one to the other. `onPick` is called for what is shown then. */
export class Tabs {
  readonly root = el('div', 'chat-tabs');
  private readonly buttons: HTMLButtonElement[];
  chosen: string;

  constructor(
    private readonly tabs: readonly Tab[],
    label: string,
    private readonly onPick: (name: string) => void,
  ) {
    this.chosen = tabs[0]!.name;
    this.root.setAttribute('role', 'tablist');
    this.root.setAttribute('aria-label', label);
    this.buttons = tabs.map(({ name, words, panel }) => {
      const made = button('chat-tab', () => this.pick(name), words);
      made.id = `chat-tab-${name}`;
      panel.id = `chat-tabpanel-${name}`;
      made.setAttribute('role', 'tab');
      made.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', made.id);
      return made;
    });
    this.root.append(...this.buttons);
    this.root.addEventListener('keydown', (event) => this.pressed(event));
    this.draw();
  }

  pick(name: string): void {
    this.chosen = name;
    this.draw();
    this.onPick(name);
  }

  private pressed(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = this.tabs.findIndex(({ name }) => name === this.chosen);
    const next = (at + step + this.tabs.length) % this.tabs.length;
    this.pick(this.tabs[next]!.name);
    this.buttons[next]!.focus();
  }

  private draw(): void {
    this.tabs.forEach(({ name, panel }, at) => {
      const isChosen = name === this.chosen;
      panel.hidden = !isChosen;
      this.buttons[at]!.setAttribute('aria-selected', String(isChosen));
      this.buttons[at]!.tabIndex = isChosen ? 0 : -1;
    });
  }
}
