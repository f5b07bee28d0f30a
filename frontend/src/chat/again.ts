/** A message that is drawn anew, as when somebody reacts to it, keeps what its reader was at: an open menu, a translation, the focus. */
export function carryOver(list: HTMLElement, next: readonly HTMLElement[]): () => void {
  const before = new Map<string, HTMLElement>();
  for (const item of list.querySelectorAll<HTMLElement>(':scope > [data-seq]')) before.set(item.dataset['seq'] ?? '', item);
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  let refocus = (): void => undefined;
  for (const item of next) {
    const old = before.get(item.dataset['seq'] ?? '');
    if (!old || old === item) continue;
    if (focused && old.contains(focused)) refocus = () => (item.contains(focused) ? focused : alike(item, focused))?.focus({ preventScroll: true });
    carryMenu(old, item);
    carryTranslation(old, item);
  }
  return () => refocus();
}

function carryMenu(old: HTMLElement, item: HTMLElement): void {
  const [menu, more] = [old.querySelector('.chat-menu'), item.querySelector('.chat-more')];
  if (!menu || !more) return;
  item.append(menu);
  more.setAttribute('aria-expanded', 'true');
}

function carryTranslation(old: HTMLElement, item: HTMLElement): void {
  const [translated, foot] = [old.querySelector('.chat-translated'), item.querySelector('.chat-message__foot')];
  if (translated && foot && wordsOf(old) === wordsOf(item)) foot.before(translated);
}

function wordsOf(item: HTMLElement): string {
  return item.querySelector('.chat-message__body')?.textContent ?? '';
}

/** The same button of another drawing; its menu's where there is none any more. */
function alike(item: HTMLElement, focused: HTMLElement): HTMLElement | null {
  const same = [...item.querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.className === focused.className && one.firstChild?.textContent === focused.firstChild?.textContent,
  );
  return same ?? item.querySelector<HTMLElement>('.chat-more');
}
