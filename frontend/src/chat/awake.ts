import type { Dispose } from '../island';

const RENEW_MS = 15_000;

/** Every fifteen seconds, and when somebody comes back to the page. */
export function wheneverAwake(act: () => void): Dispose {
  const timer = window.setInterval(act, RENEW_MS);
  const wake = (): void => void (document.visibilityState === 'visible' && act());
  document.addEventListener('visibilitychange', wake);
  return () => {
    window.clearInterval(timer);
    document.removeEventListener('visibilitychange', wake);
  };
}

/** Another tab wrote to what this browser keeps. */
export function onStorage(act: () => void): Dispose {
  window.addEventListener('storage', act);
  return () => window.removeEventListener('storage', act);
}
