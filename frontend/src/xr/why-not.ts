import type { ArEnvironment } from './choose';

/** Why a visitor cannot have AR here; worded by `xr-cannot-<reason>`. */
export type WhyNot = 'insecure' | 'in-app' | 'making' | 'browser' | 'desktop';

/** Pure: the reason that the visitor can do the most about. */
export function whyNot(env: ArEnvironment): WhyNot {
  if (env.inApp) return 'in-app';
  if (!env.secure) return 'insecure';
  if (!env.mobile) return 'desktop';
  const waits = env.quickLook ? !env.hasUsdz : env.android && !env.hasAr;
  return waits ? 'making' : 'browser';
}
