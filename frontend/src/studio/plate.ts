import { fetchOk, get, type Model } from '../api';
import type { Dispose } from '../island';

export interface PlateProps {
  kind: 'plate';
  model: string;
}

/** Where the server has no browser of its own, this one draws the model's poster once and hands it in. */
export function mountPlate(props: PlateProps): Dispose {
  const stop = new AbortController();
  void draw(props.model, stop.signal).catch(() => undefined);
  return () => stop.abort();
}

async function draw(id: string, signal: AbortSignal): Promise<void> {
  const model = await get<Model>(`/api/models/${id}`, { signal });
  const { drawPlate } = await import('../viewer/plate');
  const picture = await drawPlate(model, signal);
  if (!picture) return;
  await fetchOk('PUT', `/api/models/${id}/poster`, { body: picture, signal });
  location.reload();
}
