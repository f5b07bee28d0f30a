/** Beside each time in an event's zone, write the viewer's own, where the two clocks differ at that moment. */
export function showOwnTimes(): void {
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = document.documentElement.lang;
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-zone]')) {
    const instant = new Date(element.dateTime);
    const zone = element.dataset['zone'];
    if (Number.isNaN(instant.getTime()) || !zone || wall(instant, zone) === wall(instant, mine)) continue;
    const own = document.createElement('span');
    own.className = 'own-time';
    own.textContent = ` · ${ownWords(instant, mine, locale)}`;
    element.after(own);
  }
}

function wall(instant: Date, timeZone: string): string {
  return instant.toLocaleString('sv', { timeZone });
}

function ownWords(instant: Date, timeZone: string, locale: string): string {
  return instant.toLocaleString(locale, {
    timeZone,
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
}
