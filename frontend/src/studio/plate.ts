import { fetchOk, get, type Model } from '../api';
import type { Dispose } from '../island';

export interface PlateProps {
  kind: 'plate';
  model: string;
}

const TRIES = 30;
const WAIT_MS = 1_000;

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
  // A worker decodes it; the model's files name the poster when it is there.
  for (let tries = 0; tries < TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    signal.throwIfAborted();
    const now = await get<Model>(`/api/models/${id}`, { signal });
    if (now.variants.poster) return location.reload();
  }
}
