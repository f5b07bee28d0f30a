/** The service worker of the studio: shows news that come while nobody looks, and leads to them. It caches nothing. */

interface News {
  title: string;
  body: string;
  url: string;
  language: string;
}

interface PushNews extends Event {
  data: { json(): News } | null;
  waitUntil(done: Promise<unknown>): void;
}

interface Pressed extends Event {
  notification: Notification;
  waitUntil(done: Promise<unknown>): void;
}

interface Page {
  url: string;
  focused: boolean;
  focus(): Promise<Page>;
  navigate(url: string): Promise<Page | null>;
}

/** What of a service worker's surroundings is used here; the page's own types do not name it. */
interface Surroundings {
  addEventListener(name: 'push', hear: (event: PushNews) => void): void;
  addEventListener(name: 'notificationclick', hear: (event: Pressed) => void): void;
  clients: { matchAll(what: { type: 'window'; includeUncontrolled: boolean }): Promise<Page[]>; openWindow(url: string): Promise<Page | null> };
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> };
}

const here = globalThis as unknown as Surroundings;

here.addEventListener('push', (event) => {
  const news = event.data?.json();
  if (news) event.waitUntil(show(news));
});

here.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(String((event.notification.data as { url?: string } | null)?.url ?? '/studio/inbox')));
});

/** Who looks at the inbox hears of it there. */
async function show({ title, body, url, language }: News): Promise<void> {
  const isSeen = (await pages()).some((page) => page.focused && new URL(page.url).pathname === '/studio/inbox');
  if (isSeen) return;
  // The same conversation replaces what was shown of it.
  await here.registration.showNotification(title, { body, lang: language, tag: url, data: { url }, icon: '/favicon.svg' });
}

async function lead(url: string): Promise<void> {
  const there = new URL(url, location.origin);
  if (there.origin !== location.origin) return;
  const open = (await pages()).find((page) => new URL(page.url).pathname.startsWith('/studio'));
  if (!open) return void (await here.clients.openWindow(there.href));
  // A page that this worker does not hold yet cannot be led elsewhere.
  const led = await open.navigate(there.href).catch(() => null);
  await (led ? led.focus() : here.clients.openWindow(there.href));
}

function pages(): Promise<Page[]> {
  return here.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
