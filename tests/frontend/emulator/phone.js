import { generic } from 'iwer';

/** IWER ships headsets only: a phone that knows AR on its glass. */
export const PHONE = {
  name: 'Phone with AR',
  controllerConfig: {
    profileId: 'generic-touchscreen',
    fallbackProfileIds: [],
    layout: { none: { gamepad: generic.layout.none.gamepad, numHapticActuators: 0 } },
  },
  supportedSessionModes: ['inline', 'immersive-ar'],
  supportedFeatures: ['viewer', 'local', 'local-floor', 'hit-test', 'anchors', 'dom-overlay', 'plane-detection', ...(window.__XR_MORE ?? [])],
  supportedFrameRates: [60],
  internalNominalFrameRate: 60,
  isSystemKeyboardSupported: false,
  environmentBlendModes: { 'immersive-ar': 'alpha-blend' },
  interactionMode: 'screen-space',
  userAgent:
    'Mozilla/5.0 (Linux; Android 15; Test phone) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
};

// A half turn about X makes the plane's normal point up, three quarters make it point to +Z.
const HALF = { x: 1, y: 0, z: 0, w: 0 };
const QUARTER = { x: Math.SQRT1_2, y: 0, z: 0, w: -Math.SQRT1_2 };

/** A room of a floor (6 × 6 m at y = 0), a table top (1 × 0.8 m at y = 0.75, z = −1.5, x = 1.2) and a wall (z = −3). */
export const ROOM = {
  type: 'scene',
  version: 1,
  spatialEntities: [
    plane('floor', 'FLOOR', [0, 0, 0], 6, 6),
    plane('table', 'TABLE', [1.2, 0.75, -1.5], 1, 0.8),
    plane('wall', 'WALL_FACE', [0, 1.5, -3], 6, 3, QUARTER),
  ],
};

function plane(uuid, label, [x, y, z], width, depth, orientation = HALF) {
  return {
    uuid,
    semanticLabel_META: label,
    locatable_META: { orientation, position: { x, y, z } },
    bounded2D_META: { offset: { x: -width / 2, y: -depth / 2 }, extent: { width, height: depth } },
  };
}
