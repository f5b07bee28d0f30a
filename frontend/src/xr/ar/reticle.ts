import { Group, Mesh, MeshBasicMaterial, PlaneGeometry, Quaternion, RingGeometry, Vector3 } from 'three';
import { wallYaw } from './placement';
import type { Surface } from './surface';

/** What shows where a tap would put the model: a ring on floors, a ring in a square on tables, a frame on walls. */
export interface Reticle {
  group: Group;
  /** As wide as the model's footprint allows, metres. */
  fit(footprint: number): void;
  /** Null hides it; `allowed`: the surface may hold the model. */
  show(surface: Surface | null, allowed: boolean): void;
  dispose(): void;
}

const FREE = 0xffffff;
const REFUSED = 0xe0694f;
const UP = new Vector3(0, 1, 0);
const LAID = new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), -Math.PI / 2);

export function createReticle(): Reticle {
  const material = new MeshBasicMaterial({ color: FREE, transparent: true, opacity: 0.95, toneMapped: false });
  const veil = new MeshBasicMaterial({ color: FREE, transparent: true, opacity: 0.18, depthWrite: false, toneMapped: false });
  const ring = new Mesh(new RingGeometry(0.88, 1, 48), material);
  const dot = new Mesh(new RingGeometry(0, 0.06, 20), material);
  // Four segments of a ring are a frame; an eighth of a turn sets it upright.
  const frame = new Mesh(new RingGeometry(1.34, 1.44, 4, 1, Math.PI / 4), material);
  const pane = new Mesh(new PlaneGeometry(1.9, 1.9), veil);
  const group = new Group();
  group.name = 'reticle';
  group.add(ring, dot, frame, pane);
  group.visible = false;
  return {
    group,
    fit: (footprint) => void group.scale.setScalar(Math.min(0.35, Math.max(0.06, footprint / 2))),
    show: (surface, allowed) => {
      group.visible = surface !== null;
      if (!surface) return;
      group.userData['kind'] = surface.kind;
      material.color.setHex(allowed ? FREE : REFUSED);
      veil.color.copy(material.color);
      ring.visible = surface.kind !== 'wall';
      frame.visible = surface.kind !== 'floor';
      pane.visible = surface.kind === 'wall';
      group.position.fromArray(surface.position);
      if (surface.kind === 'wall') group.quaternion.setFromAxisAngle(UP, wallYaw(surface.normal));
      else group.quaternion.copy(LAID);
    },
    dispose: () => {
      group.removeFromParent();
      for (const mesh of [ring, dot, frame, pane]) mesh.geometry.dispose();
      material.dispose();
      veil.dispose();
    },
  };
}
