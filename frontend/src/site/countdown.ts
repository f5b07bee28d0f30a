const MINUTE = 60_000;
const UNITS: ['day' | 'hour' | 'minute', number][] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** Keep `<span data-countdown="ISO instant" data-word="… left">` telling how long it still is. */
export function startCountdowns(): void {
  const elements = [...document.querySelectorAll<HTMLElement>('[data-countdown]')];
  if (elements.length === 0) return;
  const tick = (): void => elements.forEach(write);
  tick();
  setInterval(tick, MINUTE / 2);
}

function write(element: HTMLElement): void {
  const left = Date.parse(element.dataset['countdown'] ?? '') - Date.now();
  const phrase = element.dataset['word'] ?? '%';
  element.textContent = left > 0 ? phrase.replace('%', remaining(left)) : '';
}

/** The two largest units: `2 days 4 hours`. */
function remaining(left: number): string {
  const parts: string[] = [];
  let rest = left;
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0 || (unit === 'minute' && parts.length === 0)) parts.push(measure(count, unit));
  }
  return parts.slice(0, 2).join(' ');
}

function measure(count: number, unit: 'day' | 'hour' | 'minute'): string {
  const locale = document.documentElement.lang;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
