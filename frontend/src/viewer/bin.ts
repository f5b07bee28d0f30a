import type { Dispose } from '../island';

/** Collects what must be undone, and undoes it in reverse order. */
export class Bin {
  #left: Dispose[] = [];

  add(dispose: Dispose): void {
    this.#left.push(dispose);
  }

  /** Listen until disposed. */
  on<T extends Event>(
    target: EventTarget,
    type: string,
    listener: (event: T) => void,
    options?: AddEventListenerOptions,
  ): void {
    target.addEventListener(type, listener as EventListener, options);
    this.add(() => target.removeEventListener(type, listener as EventListener, options));
  }

  readonly dispose = (): void => {
    for (let undo = this.#left.pop(); undo; undo = this.#left.pop()) undo();
  };
}
