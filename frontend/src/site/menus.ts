/** `<details data-menu>` works by itself; this closes it on Escape, on a press elsewhere, and one at a time. */
export function startMenus(): void {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu]')];
  const closeAll = (except?: EventTarget | null): void => {
    for (const menu of menus) {
      if (!(except instanceof Node && menu.contains(except))) menu.open = false;
    }
  };
  document.addEventListener('pointerdown', (event) => closeAll(event.target));
  document.addEventListener('focusin', (event) => closeAll(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = menus.find((menu) => menu.open);
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}
