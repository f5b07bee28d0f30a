import { del, get, post } from '../../api';
import { button, el } from '../dom';
import type { Translate } from '../words';

const WORKER = '/studio/push-worker.js';
type State = 'unsupported' | 'blocked' | 'off' | 'on';

/** Lets this browser tell news while nobody looks, and takes that back. */
export class PushSwitch {
  readonly root = el('div', 'inbox-push');
  private readonly words = el('p', 'field__hint');
  private readonly press: HTMLButtonElement;

  constructor(
    private readonly t: Translate,
    look = 'btn',
  ) {
    this.words.setAttribute('role', 'status');
    this.press = button(look, () => void this.change());
    // What it offers is known once the browser has told what it does already.
    this.press.hidden = true;
    this.root.append(this.press, this.words);
  }

  async start(): Promise<void> {
    await this.draw();
  }

  private async change(): Promise<void> {
    this.press.disabled = true;
    try {
      if ((await state()) === 'on') await unsubscribe();
      else await subscribe();
      await this.draw();
    } catch (error) {
      console.error('push:', error);
      await this.draw();
      if ((await state()) !== 'blocked') this.words.textContent = this.t('inbox-push-failed');
    } finally {
      this.press.disabled = false;
    }
  }

  private async draw(): Promise<void> {
    const now = await state();
    this.press.hidden = now === 'unsupported' || now === 'blocked';
    this.press.textContent = this.t(now === 'on' ? 'inbox-push-stop' : 'inbox-push-start');
    this.press.setAttribute('aria-pressed', String(now === 'on'));
    this.words.textContent = this.t(`inbox-push-${now}`);
  }
}

async function state(): Promise<State> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  const found = await current();
  return found && Notification.permission === 'granted' ? 'on' : 'off';
}

async function current(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration('/studio/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

async function subscribe(): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return;
  const { key } = await get<{ key: string }>('/api/notices/push');
  await navigator.serviceWorker.register(WORKER, { scope: '/studio/' });
  const registration = await navigator.serviceWorker.ready;
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
  await post('/api/notices/push', made.toJSON());
}

async function unsubscribe(): Promise<void> {
  const found = await current();
  if (!found) return;
  await found.unsubscribe();
  await del('/api/notices/push', { body: { endpoint: found.endpoint } });
}

/** Base64url as bytes. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}
