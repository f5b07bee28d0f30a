/** A ring on the floor where the visitor is walking to. */

import { Mesh, MeshBasicMaterial, RingGeometry } from 'three';
import type { Point } from '../plan/geometry';

export interface Marker {
  mesh: Mesh;
  /** Null takes it away. */
  at(point: Point | null): void;
  dispose(): void;
}

export function makeMarker(accent: string): Marker {
  const geometry = new RingGeometry(0.24, 0.32, 40).rotateX(-Math.PI / 2);
  const material = new MeshBasicMaterial({ color: accent, transparent: true, opacity: 0.85, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.visible = false;
  return {
    mesh,
    at: (point) => {
      mesh.visible = point !== null;
      if (point) mesh.position.set(point.x, 0.015, point.z);
    },
    dispose: () => {
      mesh.removeFromParent();
      geometry.dispose();
      material.dispose();
    },
  };
}
