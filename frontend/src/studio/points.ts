import { get, type Hotspot, type Model } from '../api';
import { translator } from '../i18n';
import type { Dispose } from '../island';
import type { SourcePoint } from '../viewer/source-node';

export interface PointsProps {
  kind: 'points';
  model: string;
  points: Hotspot[];
}

/** The model in 3D above the form of a new point: a tap fills in the part and the place on it. */
export async function mountPoints(root: HTMLElement, props: PointsProps): Promise<Dispose> {
  const stop = new AbortController();
  const t = await translator('studio', 'viewer');
  const form = root.closest('form');
  const status = form?.querySelector('[data-point-status]');
  const say = (words: string): void => void (status && (status.textContent = words));
  const [model, { openPlacing }] = await Promise.all([
    get<Model>(`/api/models/${props.model}`, { signal: stop.signal }),
    import('../viewer/placing'),
  ]);
  root.replaceChildren();
  const onPoint = (point: SourcePoint | null): void => {
    if (!point || !form) return say(t('studio-point-nowhere'));
    fill(form, point, t('studio-point-part-number', { number: point.node + 1 }));
    say(point.name ? t('studio-point-chosen', { part: point.name }) : t('studio-point-chosen-unnamed'));
  };
  const close = await openPlacing(root, { model, hotspots: props.points, t, announce: say, onPoint }, stop.signal);
  const part = form?.querySelector('[name=node]');
  const centre = (): void => void (form && place(form, [0, 0, 0]));
  // Another part chosen by hand: its own origin, until the picture is tapped again.
  part?.addEventListener('change', centre);
  return () => {
    stop.abort();
    part?.removeEventListener('change', centre);
    close();
  };
}

function fill(form: HTMLFormElement, { node, name, point }: SourcePoint, unnamed: string): void {
  const part = form.elements.namedItem('node');
  if (!(part instanceof HTMLSelectElement)) return;
  const value = String(node);
  // Parts without a name are not in the list, which is for choosing by name.
  if (![...part.options].some((option) => option.value === value)) part.append(new Option(name || unnamed, value));
  part.value = value;
  place(form, point);
}

function place(form: HTMLFormElement, point: readonly number[]): void {
  ['x', 'y', 'z'].forEach((axis, at) => {
    const field = form.elements.namedItem(axis);
    if (field instanceof HTMLInputElement) field.value = String(point[at] ?? 0);
  });
}
