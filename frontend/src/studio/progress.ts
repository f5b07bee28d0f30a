import { get } from '../api';
import type { Translate } from '../i18n';
import type { Dispose } from '../island';

export interface ProgressProps {
  kind: 'progress';
  model: string;
  compact?: boolean;
  /** The model shows already; only its finer files are still to come. */
  refining?: boolean;
}

interface Progress {
  state: 'waiting' | 'processing' | 'ready' | 'refused';
  progress: number;
  error: string | null;
  steps: { name: string; state: string }[];
  message: string | null;
  poster: string;
  report_url: string;
}

const POLL_MS = 1_000;

/** Keep a server-rendered progress up to date; reload when the model is ready or refused. */
export function mountProgress(root: HTMLElement, props: ProgressProps, t: Translate): Dispose {
  const stop = new AbortController();
  const url = `/api/models/${props.model}/progress`;
  const followed = props.refining
    ? followModel(root, url, t, stop.signal, props.compact, isDone).then(() => offerLook(root, t))
    : followModel(root, url, t, stop.signal, props.compact).then(() => location.reload());
  void followed.catch(() => undefined);
  return () => stop.abort();
}

/** Show a model's steps in `root` until it is ready or refused, or what else ends it. Raises AbortError. */
export async function followModel(
  root: HTMLElement,
  url: string,
  t: Translate,
  signal: AbortSignal,
  compact = false,
  isOver: (now: Progress) => boolean = isShown,
): Promise<void> {
  for (;;) {
    const now = await get<Progress>(url, { signal }).catch(() => null);
    signal.throwIfAborted();
    if (now) show(root, now, t, compact);
    if (now && isOver(now)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    signal.throwIfAborted();
  }
}

const isShown = ({ state }: Progress): boolean => state === 'ready' || state === 'refused';
const isDone = ({ progress, error }: Progress): boolean => progress >= 1 || error !== null;

/** Somebody may be comparing pictures or typing a title: the page changes when they say so. */
function offerLook(root: HTMLElement, t: Translate): void {
  const words = document.createElement('p');
  words.textContent = t('studio-model-refined');
  words.setAttribute('role', 'status');
  const look = document.createElement('button');
  look.type = 'button';
  look.className = 'btn btn--primary';
  look.textContent = t('studio-model-refined-look');
  look.addEventListener('click', () => location.reload());
  const line = document.createElement('div');
  line.className = 'cluster cluster--between';
  line.append(words, look);
  root.replaceChildren(line);
}

function show(root: HTMLElement, now: Progress, t: Translate, compact: boolean): void {
  bar(root, t).value = now.progress;
  if (now.poster) showPoster(now.poster);
  if (!compact) list(root).replaceChildren(...now.steps.map((step) => item(step, t)));
}

/** The report came before the picture, and keeps its place. */
function showPoster(address: string): void {
  const place = document.querySelector<HTMLElement>('#poster[data-alt]');
  if (!place) return;
  const picture = new Image(1200, 900);
  picture.className = 'report__poster';
  picture.alt = place.dataset['alt'] ?? '';
  picture.src = address;
  place.replaceWith(picture);
}

function bar(root: HTMLElement, t: Translate): HTMLProgressElement {
  const found = root.querySelector('progress');
  if (found) return found;
  const made = document.createElement('progress');
  made.className = 'progress';
  made.max = 1;
  made.setAttribute('aria-label', t('studio-model-progress'));
  root.append(made);
  return made;
}

function list(root: HTMLElement): HTMLElement {
  const found = root.querySelector<HTMLElement>('.pipeline');
  if (found) return found;
  const made = document.createElement('ol');
  made.className = 'pipeline';
  made.setAttribute('role', 'list');
  root.append(made);
  return made;
}

function item(step: { name: string; state: string }, t: Translate): HTMLElement {
  const made = document.createElement('li');
  made.className = 'pipeline__step';
  made.dataset['state'] = step.state;
  const state = document.createElement('span');
  state.className = 'visually-hidden';
  state.textContent = `: ${t(`studio-pipeline-state-${step.state}`)}`;
  made.append(t(`studio-pipeline-${step.name}`), state);
  return made;
}
