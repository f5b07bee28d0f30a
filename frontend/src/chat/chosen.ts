const CHOSEN = 'maru-chat-tab';

/** Which conversation was read last: `all` (everyone reads along) or `own`. */
export function tabBefore(): string {
  try {
    return localStorage.getItem(CHOSEN) ?? 'all';
  } catch {
    return 'all';
  }
}

/** The panel opens with this one. */
export function chooseTab(name: string): void {
  try {
    localStorage.setItem(CHOSEN, name);
  } catch {
    // Then one chooses again next time.
  }
}
