/** Pure: what a session asks of the device. AR without hit-test could not place anything, so it is required. */
export function sessionOptions(mode: 'immersive-ar' | 'immersive-vr', overlay?: Element): XRSessionInit {
  if (mode === 'immersive-vr') return { optionalFeatures: ['local-floor', 'bounded-floor', 'hand-tracking'] };
  const optionalFeatures = ['light-estimation', 'anchors', 'local-floor', 'plane-detection', 'depth-sensing', 'camera-access'];
  return {
    requiredFeatures: ['hit-test'],
    optionalFeatures: overlay ? ['dom-overlay', ...optionalFeatures] : optionalFeatures,
    ...(overlay ? { domOverlay: { root: overlay } } : {}),
    // Phones give depths to the CPU, headsets to the GPU alone.
    depthSensing: {
      usagePreference: ['cpu-optimized', 'gpu-optimized'],
      dataFormatPreference: ['luminance-alpha', 'float32', 'unsigned-short'],
    },
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
