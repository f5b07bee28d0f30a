/** Where rays meet the room: from the middle of the picture, and from a finger on the glass. */
export interface HitTest {
  /** What lies under the middle of the picture in this frame. */
  centre(frame: XRFrame): XRHitTestResult | null;
  /** What lies under the first finger on the glass. */
  touch(frame: XRFrame): XRHitTestResult | null;
  dispose(): void;
}

/** Raises what `requestHitTestSource` raises: a session may grant hit-test and still refuse. */
export async function createHitTest(session: XRSession): Promise<HitTest> {
  const viewer = await session.requestReferenceSpace('viewer');
  const centre = await session.requestHitTestSource?.({ space: viewer });
  if (!centre) throw new DOMException('no hit-test source', 'NotSupportedError');
  const touch = await transientSource(session);
  return {
    centre: (frame) => frame.getHitTestResults(centre)[0] ?? null,
    touch: (frame) => (touch ? (frame.getHitTestResultsForTransientInput(touch)[0]?.results[0] ?? null) : null),
    dispose: () => {
      for (const source of [centre, touch]) cancel(source);
    },
  };
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
