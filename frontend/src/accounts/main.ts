/** Passkeys: a button that registers one, signs in with one, or proves once more who is there. */
import { ApiError, post } from '../api';
import { translator, type Translate } from '../i18n';
import { mountAll, type Dispose } from '../island';
import { creationOptions, credentialJson, requestOptions, type CreationJson, type RequestJson } from './credentials';

interface Props {
  /** Where options are asked for; the answer goes to the same address followed by the state. */
  action: string;
  options: 'register' | 'sign-in' | 'verify';
  /** A path of this site to go to afterwards. */
  next: string;
}

interface Ceremony {
  credential_options: CreationJson & RequestJson;
  wan_state: string;
}

interface Done {
  post_login_url?: string;
}

/** Something the person reads, by its message id. */
class Told extends Error {}

async function mount(root: HTMLElement, props: Props): Promise<Dispose> {
  const t = await translator('accounts');
  const button = part(root, 'button[data-passkey]');
  const error = part(root, '[data-passkey-error]');
  const name = root.querySelector<HTMLInputElement>('[data-passkey-name]');
  const press = (): void => void run();

  async function run(): Promise<void> {
    error.hidden = true;
    button.setAttribute('aria-busy', 'true');
    try {
      location.assign(await perform(props, name?.value.trim() ?? ''));
    } catch (cause) {
      error.textContent = explain(cause, t);
      error.hidden = false;
      if (cause instanceof Told) name?.focus();
    } finally {
      button.removeAttribute('aria-busy');
    }
  }

  // Where passkeys cannot work, the password beside it can: nothing is shown.
  if (!('PublicKeyCredential' in window)) {
    if (props.options === 'register') show(error, t('accounts-passkey-unsupported'));
    return () => undefined;
  }
  button.hidden = false;
  button.addEventListener('click', press);
  return () => button.removeEventListener('click', press);
}

/** Ask the server, the authenticator, the server; answer where to go next. */
async function perform(props: Props, name: string): Promise<string> {
  if (props.options === 'register' && !name) throw new Told('accounts-passkey-name-missing');
  const asked = props.options === 'register' ? { name, usage: 'first' } : {};
  const { credential_options: options, wan_state: state } = await post<Ceremony>(props.action, asked);
  const credential =
    props.options === 'register'
      ? await navigator.credentials.create({ publicKey: creationOptions(options) })
      : await navigator.credentials.get({ publicKey: requestOptions(options) });
  if (!(credential instanceof PublicKeyCredential)) throw new Told('accounts-passkey-cancelled');
  const done = await post<Done>(`${props.action}/${state}${query(props)}`, { credential: credentialJson(credential) });
  if (props.options === 'register') return location.pathname;
  return done.post_login_url ?? (ownPath(props.next) || '/me');
}

function query(props: Props): string {
  return props.next ? `?next=${encodeURIComponent(props.next)}` : '';
}

/** The path when it leads to this very site, else nothing. */
function ownPath(next: string): string {
  const url = next ? new URL(next, location.href) : null;
  return url && url.origin === location.origin ? url.pathname + url.search : '';
}

function explain(cause: unknown, t: Translate): string {
  if (cause instanceof Told) return t(cause.message);
  if (cause instanceof ApiError) return cause.detail || cause.title;
  if (cause instanceof DOMException && cause.name === 'InvalidStateError') return t('accounts-passkey-exists');
  if (cause instanceof DOMException && cause.name === 'SecurityError') return t('accounts-passkey-unsupported');
  return t('accounts-passkey-cancelled');
}

function show(element: HTMLElement, words: string): void {
  element.textContent = words;
  element.hidden = false;
}

function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the page lacks ${selector}`);
  return found;
}

mountAll<Props>('accounts', mount);
