import { Mesh, MeshBasicMaterial, RingGeometry } from 'three';

/** The ring that shows where a tap would place the model, as wide as the model's footprint allows. */
export interface Reticle {
  mesh: Mesh;
  dispose(): void;
}

export function createReticle(footprint: number): Reticle {
  const radius = Math.min(0.35, Math.max(0.05, footprint / 2));
  const geometry = new RingGeometry(radius * 0.86, radius, 48).rotateX(-Math.PI / 2);
  const material = new MeshBasicMaterial({ color: 0xffffff, transparent: true, opacity: 0.92, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.matrixAutoUpdate = false;
  mesh.visible = false;
  return {
    mesh,
    dispose: () => {
      mesh.removeFromParent();
      geometry.dispose();
      material.dispose();
    },
  };
}
