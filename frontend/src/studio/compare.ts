import type { Dispose } from '../island';

export interface CompareProps {
  kind: 'compare';
}

/** Lay each original over its result, with a range input for the line between the two. */
export function mountCompare(root: HTMLElement): Dispose {
  const stop = new AbortController();
  const ranges = root.querySelectorAll<HTMLInputElement>('.rep-compare__range');
  for (const range of ranges) bind(range, stop.signal);
  return () => {
    stop.abort();
    for (const range of ranges) rest(range);
  };
}

function bind(range: HTMLInputElement, signal: AbortSignal): void {
  const compare = range.parentElement;
  if (!compare) return;
  const move = (): void => {
    compare.style.setProperty('--at', `${range.value}%`);
    range.setAttribute('aria-valuetext', (range.dataset['words'] ?? '{}').replace('{}', range.value));
  };
  compare.dataset['live'] = '';
  range.hidden = false;
  range.addEventListener('input', move, { signal });
  move();
}

/** Side by side again, as the server wrote it. */
function rest(range: HTMLInputElement): void {
  range.hidden = true;
  delete range.parentElement?.dataset['live'];
}
