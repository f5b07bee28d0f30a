import type { Surface, SurfaceSense } from './surface';
import { labelAt } from './planes';

/** Where rays meet the room: from the middle of the picture, and from a finger on the glass or a hand. */
export interface HitTest {
  /** What lies under the middle of the picture in this frame. */
  centre(frame: XRFrame, space: XRReferenceSpace): Surface | null;
  /** What lies under the first finger on the glass, or where this hand points. */
  touch(frame: XRFrame, space: XRReferenceSpace, hand: XRInputSource | null): Surface | null;
  dispose(): void;
}

/** Raises what `requestHitTestSource` raises: a session may grant hit-test and still refuse. */
export async function createHitTest(session: XRSession, sense: SurfaceSense): Promise<HitTest> {
  const viewer = await session.requestReferenceSpace('viewer');
  const centre = await session.requestHitTestSource?.({ space: viewer });
  if (!centre) throw new DOMException('no hit-test source', 'NotSupportedError');
  const touch = await transientSource(session);
  const hands = new Map<XRInputSource, XRHitTestSource | null>();
  const read = (hit: XRHitTestResult | undefined, frame: XRFrame, space: XRReferenceSpace): Surface | null => {
    const matrix = hit?.getPose(space)?.transform.matrix;
    return matrix ? sense.read(matrix, labelAt(frame, space, matrix)) : null;
  };
  return {
    centre: (frame, space) => read(frame.getHitTestResults(centre)[0], frame, space),
    touch: (frame, space, hand) => {
      if (hand && hand.targetRayMode !== 'screen') {
        const source = handSource(session, hands, hand);
        return source ? read(frame.getHitTestResults(source)[0], frame, space) : null;
      }
      return touch ? read(frame.getHitTestResultsForTransientInput(touch)[0]?.results[0], frame, space) : null;
    },
    dispose: () => {
      for (const source of [centre, touch, ...hands.values()]) cancel(source);
    },
  };
}

/** Asked for with a hand's first pull; null until it is there. */
function handSource(
  session: XRSession,
  hands: Map<XRInputSource, XRHitTestSource | null>,
  hand: XRInputSource,
): XRHitTestSource | null {
  const known = hands.get(hand);
  if (known !== undefined) return known;
  hands.set(hand, null);
  session.requestHitTestSource?.({ space: hand.targetRaySpace })?.then(
    (source) => hands.set(hand, source),
    () => undefined,
  );
  return null;
}

/** Dragging wants it; where a browser lacks it one can still place and place again. */
async function transientSource(session: XRSession): Promise<XRTransientInputHitTestSource | null> {
  try {
    const made = await session.requestHitTestSourceForTransientInput?.({ profile: 'generic-touchscreen' });
    return made ?? null;
  } catch {
    return null;
  }
}

function cancel(source: XRHitTestSource | XRTransientInputHitTestSource | null): void {
  try {
    source?.cancel();
  } catch {
    // The session that owned it has ended.
  }
}
