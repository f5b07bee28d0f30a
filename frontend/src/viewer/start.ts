import type { Capabilities } from './capabilities';

/** Load by itself, ask first, or stay with the picture. */
export type StartPolicy = 'auto' | 'ask' | 'never';

/** Pure: how the 3D view should begin. */
export function startPolicy(capabilities: Pick<Capabilities, 'webgl2' | 'frugal'>): StartPolicy {
  if (!capabilities.webgl2) return 'never';
  return capabilities.frugal ? 'ask' : 'auto';
}

/** Resolve once the element is in sight and the browser has nothing better to do. */
export function whenWanted(element: Element, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      whenIdle(resolve);
    });
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}

function whenIdle(then: () => void): void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: 1500 });
  else setTimeout(then, 200);
}
