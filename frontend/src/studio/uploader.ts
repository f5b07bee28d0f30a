import { ApiError, get, isAbort } from '../api';
import type { Translate } from '../i18n';
import type { Dispose } from '../island';
import { followModel } from './progress';
import { hashFile, Unreadable } from './hash';
import { begunFor, forget, recall, remember, type Begun } from './memory';
import { sendAll } from './send';
import { Speed } from './speed';
import { depot, dropTicket, openTicket, type Ticket } from './ticket';
import { UploadView } from './view';

export interface UploaderProps {
  kind: 'uploader';
  purpose: string;
  target: string;
  /** Id of a `<select>` whose value is the target. */
  targetSelect?: string;
  accept: string[];
  maxBytes: number;
}

const MB = 1_000_000;
const BROCHURE_POLL_MS = 1_500;

/** Choose or drop a file, see it go, go on after a cut; then see what becomes of it. */
export function mountUploader(root: HTMLElement, props: UploaderProps, t: Translate): Dispose {
  const view = new UploadView(root, t, props.accept.join(','));
  let running: AbortController | null = null;

  const start = (file: File): void => {
    const wrong = problemOf(file, props, t);
    if (wrong) return view.fail(wrong);
    running?.abort();
    running = new AbortController();
    void run(file, props, view, t, running.signal);
  };
  view.onFile = start;
  view.onCancel = () => running?.abort();
  void offerResume(props, view, t);
  const leaving = (event: BeforeUnloadEvent): void => {
    if (view.isBusy) event.preventDefault();
  };
  window.addEventListener('beforeunload', leaving);
  return () => {
    window.removeEventListener('beforeunload', leaving);
    running?.abort();
    view.dispose();
  };
}

/** Why this file cannot even be tried, in words; null when it can. */
export function problemOf(file: File, props: UploaderProps, t: Translate): string | null {
  const name = file.name;
  if (!props.accept.some((suffix) => name.toLowerCase().endsWith(suffix))) {
    return t('studio-up-wrong-type', { name, allowed: props.accept.join(', ') });
  }
  if (file.size === 0) return t('studio-up-empty', { name });
  if (file.size <= props.maxBytes) return null;
  return t('studio-up-too-large', { name, size: Math.ceil(file.size / MB), limit: Math.floor(props.maxBytes / MB) });
}

async function run(file: File, props: UploaderProps, view: UploadView, t: Translate, signal: AbortSignal): Promise<void> {
  view.begin(file.name);
  let begun = recall(props.purpose, file);
  try {
    const ticket = (begun && (await stillOpen(begun))) ?? (await fresh(file, props, view, signal));
    begun = { id: ticket.id, purpose: props.purpose, name: file.name, size: file.size, lastModified: file.lastModified };
    remember(begun);
    const done = await send(file, ticket, view, signal);
    forget(begun);
    await follow(done, view, signal);
  } catch (error) {
    await stopped(error, begun, file, view, t);
  }
}

async function fresh(file: File, props: UploaderProps, view: UploadView, signal: AbortSignal): Promise<Ticket> {
  const sha256 = await hashFile(file, (bytes) => view.hashing(bytes / file.size), signal);
  const select = props.targetSelect ? document.getElementById(props.targetSelect) : null;
  const target = select instanceof HTMLSelectElement ? select.value : props.target;
  const media_type = file.type || 'application/octet-stream';
  return openTicket({ purpose: props.purpose, target, filename: file.name, size: file.size, sha256, media_type }, signal);
}

async function stillOpen(begun: Begun): Promise<Ticket | null> {
  try {
    const ticket = await depot.look(begun.id);
    if (ticket.state === 'open') return ticket;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  forget(begun);
  return null;
}

async function send(file: File, ticket: Ticket, view: UploadView, signal: AbortSignal): Promise<Ticket> {
  const speed = new Speed();
  return sendAll(file, ticket, depot, {
    signal,
    onSent: (sent) => {
      speed.note(sent, performance.now());
      if (sent >= file.size) view.finishing();
      else view.sending(sent, file.size, speed.secondsFor(file.size - sent));
    },
    onOffline: (isOffline) => view.offline(isOffline),
  });
}

/** Show what becomes of the file: a model's steps, a brochure's verdict. */
async function follow(ticket: Ticket, view: UploadView, signal: AbortSignal): Promise<void> {
  view.done();
  const { model, brochure, page } = ticket.links;
  if (model) await followModel(view.steps(), `${model}/progress`, view.t, signal);
  else if (brochure) await brochureSettled(brochure, signal);
  if (page) location.assign(page);
}

async function brochureSettled(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { state } = await get<{ state: string }>(url, { signal });
    if (state !== 'pending') return;
    await new Promise((resolve) => setTimeout(resolve, BROCHURE_POLL_MS));
    signal.throwIfAborted();
  }
}

async function stopped(error: unknown, begun: Begun | null, file: File, view: UploadView, t: Translate): Promise<void> {
  if (isAbort(error)) {
    if (begun) {
      forget(begun);
      await dropTicket(begun.id).catch(() => undefined);
    }
    return view.cancelled();
  }
  view.fail(t('studio-up-failed', { why: why(error, t) }), () => view.onFile(file));
}

function why(error: unknown, t: Translate): string {
  if (error instanceof ApiError) return error.detail || t('studio-up-refused', { code: error.code });
  if (error instanceof Unreadable || error instanceof DOMException) return t('studio-up-unreadable');
  return t('studio-up-network');
}

/** Tell of an upload that was cut off, as far as the server still knows it. */
async function offerResume(props: UploaderProps, view: UploadView, t: Translate): Promise<void> {
  for (const begun of begunFor(props.purpose)) {
    const ticket = await stillOpen(begun).catch(() => null);
    if (!ticket) continue;
    const here = ticket.received.reduce((sum, part) => sum + part.size, 0);
    const words = t('studio-up-resume', { name: begun.name, percent: Math.floor((100 * here) / begun.size) });
    view.resumable(words, () => {
      forget(begun);
      void dropTicket(begun.id).catch(() => undefined);
    });
  }
}

