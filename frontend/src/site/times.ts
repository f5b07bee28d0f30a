/** Beside each time in an event's zone, write the viewer's own, where the two clocks differ at that moment. */
export function showOwnTimes(): void {
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const range of document.querySelectorAll('[data-range]')) {
    const times = [...range.querySelectorAll<HTMLTimeElement>('time[data-zone]')];
    if (times.some((time) => differs(time, mine))) range.append(note(times, mine));
  }
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-zone]')) {
    if (!time.closest('[data-range]') && differs(time, mine)) time.after(note([time], mine, ' · '));
  }
}

/** A form's time zone begins with the viewer's own. */
export function fillOwnZone(): void {
  const field = document.querySelector<HTMLInputElement>('input[data-own-zone]');
  if (field) field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
}

function differs(time: HTMLTimeElement, mine: string): boolean {
  const instant = new Date(time.dateTime);
  const zone = time.dataset['zone'];
  return !Number.isNaN(instant.getTime()) && zone !== undefined && wall(instant, zone) !== wall(instant, mine);
}

function wall(instant: Date, timeZone: string): string {
  return instant.toLocaleString('sv', { timeZone });
}

function note(times: HTMLTimeElement[], timeZone: string, before = ''): HTMLElement {
  const own = document.createElement('span');
  own.className = 'own-time';
  const words = times.map((time, n) => ownWords(new Date(time.dateTime), timeZone, n === times.length - 1));
  own.textContent = before + words.join(' – ');
  return own;
}

function ownWords(instant: Date, timeZone: string, nameZone: boolean): string {
  return instant.toLocaleString(document.documentElement.lang, {
    timeZone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(nameZone ? { timeZoneName: 'short' } : {}),
  });
}
