/** A menu closes on Escape, giving back the focus, and when the focus goes elsewhere. */
export function closesItself(made: HTMLDetailsElement): void {
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !made.open) return;
    // In a sheet, Escape would close that, too.
    event.preventDefault();
    event.stopPropagation();
    made.open = false;
    made.querySelector('summary')?.focus();
  });
  made.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !made.contains(event.relatedTarget)) made.open = false;
  });
}
