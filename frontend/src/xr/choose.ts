/** The ways to see a model in one's room, and what decides between them. */
export type ArWay = 'webxr' | 'scene-viewer' | 'quick-look' | 'qr' | 'none';

export interface ArEnvironment {
  /** The page came over https (or localhost). */
  secure: boolean;
  /** The browser says that it can run `immersive-ar`. */
  webxrAr: boolean;
  android: boolean;
  /** `<a rel="ar">` is understood (iOS, iPadOS). */
  quickLook: boolean;
  /** A phone or tablet: a code to scan would be no use. */
  mobile: boolean;
  /** Shown inside another app, which hands nothing to other programs. */
  inApp: boolean;
  /** The files that the model has. */
  hasWeb: boolean;
  hasAr: boolean;
  hasUsdz: boolean;
  hasShare: boolean;
}

/** Pure: the best way this visitor has. */
export function chooseAr(env: ArEnvironment): ArWay {
  if (env.webxrAr && env.secure && env.hasWeb) return 'webxr';
  return chooseFallback(env);
}

/** Pure: the best way without WebXR, for browsers that lack it and sessions that fail. */
export function chooseFallback(env: ArEnvironment): Exclude<ArWay, 'webxr'> {
  if (env.quickLook && env.hasUsdz) return 'quick-look';
  // Google's viewer fetches the file itself and takes https alone.
  if (env.android && env.secure && env.hasAr && !env.inApp) return 'scene-viewer';
  if (!env.mobile && env.hasShare) return 'qr';
  return 'none';
}
