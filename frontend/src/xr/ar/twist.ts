import type { Dispose } from '../../island';
import { Bin } from '../../viewer/bin';

/** Two fingers on the overlay turn: `onTwist` gets radians, clockwise on the glass positive. `onFingers` their number. */
export function bindTwist(
  root: HTMLElement,
  onTwist: (radians: number) => void,
  onFingers: (count: number) => void,
): Dispose {
  const bin = new Bin();
  const down = new Map<number, { x: number; y: number }>();
  bin.on<PointerEvent>(root, 'pointerdown', (event) => {
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    onFingers(down.size);
  });
  bin.on<PointerEvent>(root, 'pointermove', (event) => {
    if (!down.has(event.pointerId)) return;
    const before = angle(down);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = angle(down);
    if (before !== null && after !== null) onTwist(wrapped(after - before));
  });
  for (const type of ['pointerup', 'pointercancel']) {
    bin.on<PointerEvent>(root, type, (event) => {
      down.delete(event.pointerId);
      onFingers(down.size);
    });
  }
  return bin.dispose;
}

function angle(down: Map<number, { x: number; y: number }>): number | null {
  const [a, b] = [...down.values()];
  return a && b ? Math.atan2(b.y - a.y, b.x - a.x) : null;
}

/** Into −π…π. */
function wrapped(radians: number): number {
  return Math.atan2(Math.sin(radians), Math.cos(radians));
}
