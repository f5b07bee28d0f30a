import type { Model } from '../api';
import type { ArEnvironment } from './choose';
import { isInApp } from './in-app';

/** What this browser can do, once; the files are asked per model. */
export interface XrSupport {
  ar: boolean;
  vr: boolean;
}

export async function readXrSupport(xr: XRSystem | undefined = navigator.xr): Promise<XrSupport> {
  const [ar, vr] = await Promise.all([supports(xr, 'immersive-ar'), supports(xr, 'immersive-vr')]);
  return { ar, vr };
}

async function supports(xr: XRSystem | undefined, mode: XRSessionMode): Promise<boolean> {
  if (!xr) return false;
  // A permissions policy makes this throw instead of answering.
  return xr.isSessionSupported(mode).catch(() => false);
}

export function arEnvironment(support: XrSupport, model: Model | null, hasShare: boolean): ArEnvironment {
  const android = /android/i.test(navigator.userAgent);
  const quickLook = document.createElement('a').relList.supports?.('ar') ?? false;
  return {
    secure: isSecureContext,
    webxrAr: support.ar,
    android,
    quickLook,
    mobile: android || quickLook || /iphone|ipad|mobile/i.test(navigator.userAgent),
    inApp: isInApp(navigator.userAgent),
    hasWeb: model?.variants.web !== undefined,
    hasAr: model?.variants.ar !== undefined,
    hasUsdz: model?.variants.usdz !== undefined,
    hasShare,
  };
}
