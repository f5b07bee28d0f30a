import { type PerspectiveCamera, Vector3 } from 'three';

const projected = new Vector3();

/** Move a DOM element over a point of the scene; hides it behind the camera. `width` and `height` in CSS pixels. */
export function follow(
  element: HTMLElement,
  point: Vector3,
  camera: PerspectiveCamera,
  width: number,
  height: number,
): void {
  projected.copy(point).project(camera);
  const inFront = projected.z < 1 && Math.abs(projected.x) < 1.1 && Math.abs(projected.y) < 1.1;
  element.style.visibility = inFront ? 'visible' : 'hidden';
  const x = ((projected.x + 1) / 2) * width;
  const y = ((1 - projected.y) / 2) * height;
  element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(-50%, -50%)`;
}
