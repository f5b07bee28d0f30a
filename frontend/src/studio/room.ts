import type { Dispose } from '../island';

export interface RoomProps {
  kind: 'room';
}

const GRID_M = 0.05;

/** Drag models on the plan; the numbers beside it follow, and the plan follows the numbers. */
export function mountRoom(root: HTMLElement): Dispose {
  const stop = new AbortController();
  const svg = root.querySelector('svg');
  if (!svg) return () => undefined;
  for (const outline of svg.querySelectorAll<SVGGElement>('[data-item]')) {
    const form = root.querySelector<HTMLFormElement>(`form[data-place="${outline.dataset['item']}"]`);
    if (!form || form.querySelector<HTMLFieldSetElement>('fieldset')?.disabled) continue;
    const place = placeOf(form, outline);
    form.addEventListener('input', place, { signal: stop.signal });
    if (!outline.classList.contains('outline--structure')) drag(svg, outline, form, place, stop.signal);
  }
  return () => stop.abort();
}

/** Draws an outline where its form says. */
function placeOf(form: HTMLFormElement, outline: SVGGElement): () => void {
  const turn = outline.querySelector('[data-turn]');
  return () => {
    outline.setAttribute('transform', `translate(${value(form, 'x') * 100} ${value(form, 'z') * 100})`);
    turn?.setAttribute('transform', `rotate(${-value(form, 'rotation_y')})`);
    form.dataset['changed'] = '';
  };
}

function drag(svg: SVGSVGElement, outline: SVGGElement, form: HTMLFormElement, place: () => void, signal: AbortSignal): void {
  let offset: { x: number; z: number } | null = null;
  outline.dataset['draggable'] = '';
  outline.addEventListener(
    'pointerdown',
    (event) => {
      const at = metres(svg, event);
      offset = { x: value(form, 'x') - at.x, z: value(form, 'z') - at.z };
      outline.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  outline.addEventListener(
    'pointermove',
    (event) => {
      if (!offset) return;
      const at = metres(svg, event);
      input(form, 'x').value = snapped(at.x + offset.x);
      input(form, 'z').value = snapped(at.z + offset.z);
      place();
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    outline.addEventListener(end, () => (offset = null), { signal });
  }
}

function snapped(metres: number): string {
  return String(Number((Math.round(metres / GRID_M) * GRID_M).toFixed(2)));
}

function metres(svg: SVGSVGElement, event: PointerEvent): { x: number; z: number } {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
  return { x: at.x / 100, z: at.y / 100 };
}

function input(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function value(form: HTMLFormElement, name: string): number {
  return Number(input(form, name).value) || 0;
}
