import type { Stage } from '../viewer/stage';
import { sessionOptions, type XrFailure, xrFailure } from './session-options';

/** A session could not begin; `reason` is worded by `xr-failed-<reason>`. */
export class XrError extends Error {
  override readonly name = 'XrError';
  constructor(readonly reason: XrFailure, cause: unknown) {
    super(`XR session: ${reason}`, { cause });
  }
}

/** How a session came to its end: by our exit, or by the device (back gesture, lost tracking, a call). */
export type XrEnd = 'exited' | 'ended';

/** Begin a session on the stage's renderer. Call it from a click. Raises XrError. */
export async function beginSession(
  stage: Stage,
  mode: 'immersive-ar' | 'immersive-vr',
  beforeShown: (session: XRSession) => void,
  overlay?: Element,
): Promise<XRSession> {
  const session = await requestSession(mode, overlay);
  const { xr } = stage.renderer;
  try {
    beforeShown(session);
    xr.enabled = true;
    session.addEventListener('end', () => void (xr.enabled = false), { once: true });
    xr.setReferenceSpaceType(await bestSpace(session, mode));
    await xr.setSession(session);
    return session;
  } catch (error) {
    xr.enabled = false;
    await session.end().catch(() => undefined);
    throw new XrError('failed', error);
  }
}

async function requestSession(mode: 'immersive-ar' | 'immersive-vr', overlay?: Element): Promise<XRSession> {
  if (!navigator.xr) throw new XrError('unsupported', null);
  try {
    return await navigator.xr.requestSession(mode, sessionOptions(mode, overlay));
  } catch (error) {
    throw new XrError(xrFailure(error instanceof Error ? error.name : ''), error);
  }
}

/** The floor as origin where the device knows it, else where the head began. */
async function bestSpace(session: XRSession, mode: string): Promise<XRReferenceSpaceType> {
  if (mode === 'immersive-ar') return 'local';
  return session.requestReferenceSpace('local-floor').then(
    () => 'local-floor',
    () => 'local',
  );
}
