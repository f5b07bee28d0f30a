/** Pure: what a session asks of the device. AR without hit-test could not place anything, so it is required. */
export function sessionOptions(mode: 'immersive-ar' | 'immersive-vr', overlay?: Element): XRSessionInit {
  if (mode === 'immersive-vr') return { optionalFeatures: ['local-floor', 'bounded-floor'] };
  const optionalFeatures = ['light-estimation', 'anchors', 'local-floor'];
  if (!overlay) return { requiredFeatures: ['hit-test'], optionalFeatures };
  return {
    requiredFeatures: ['hit-test'],
    optionalFeatures: ['dom-overlay', ...optionalFeatures],
    domOverlay: { root: overlay },
  };
}

export type XrFailure = 'denied' | 'unsupported' | 'busy' | 'insecure' | 'failed';

/** Pure: why `requestSession` refused, from the name of its DOMException. */
export function xrFailure(name: string): XrFailure {
  const reasons: Record<string, XrFailure> = {
    NotAllowedError: 'denied',
    NotSupportedError: 'unsupported',
    InvalidStateError: 'busy',
    SecurityError: 'insecure',
  };
  return reasons[name] ?? 'failed';
}
