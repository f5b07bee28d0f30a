/** What an island leaves behind when it goes: call it to remove every listener and every byte of GPU memory. */
export type Dispose = () => void;
export type Mount<P> = (root: HTMLElement, props: P) => Promise<Dispose> | Dispose;

/** Mount an island on each `<div data-island="NAME" data-props='{…}'>` of the page. */
export function mountAll<P>(name: string, mount: Mount<P>): void {
  for (const root of document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)) {
    const props = JSON.parse(root.dataset['props'] ?? '{}') as P;
    const mounted = Promise.resolve(mount(root, props));
    mounted.catch((error: unknown) => {
      // The server-rendered content stays: the page is complete without the island.
      root.dataset['state'] = 'failed';
      console.error(`island ${name}:`, error);
    });
    // Who takes the element off the page says so first.
    root.addEventListener('island-dispose', () => void mounted.then((dispose) => dispose(), () => undefined), { once: true });
  }
}
