/** Draw calls of a picture in VR, both eyes counted. */
export const MOST_CALLS = 100;
/** The floor, sheets, points, hands and the arc: ten for each eye at the most. */
const OWN_CALLS = 20;

export interface Costly {
  id: string;
  /** Draw calls for one eye as it is shown on the page; null where no figure is known. */
  calls: number | null;
  /** Draw calls for one eye of its lighter file; null where it has none. */
  light: number | null;
}

const UNKNOWN_CALLS = 4;

/** Pure: which models are shown by their lighter file so that a booth keeps within the calls; the costliest first. */
export function lightened(models: readonly Costly[], most = MOST_CALLS): Set<string> {
  const room = Math.floor((most - OWN_CALLS) / 2);
  let total = models.reduce((sum, { calls }) => sum + (calls ?? UNKNOWN_CALLS), 0);
  const chosen = new Set<string>();
  const gains = models
    .map(({ id, calls, light }) => ({ id, gain: light === null ? 0 : (calls ?? UNKNOWN_CALLS) - light }))
    .sort((a, b) => b.gain - a.gain);
  for (const { id, gain } of gains) {
    if (total <= room || gain <= 0) break;
    chosen.add(id);
    total -= gain;
  }
  return chosen;
}
