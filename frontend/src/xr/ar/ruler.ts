import { BoxGeometry, InstancedMesh, Matrix4, MeshBasicMaterial, Quaternion, Vector3 } from 'three';
import type { Bounds } from '../../viewer/framing';
import { planRuler, type Rod } from './ruler-plan';

/** A box's edges with ticks at true millimetres, in the box's own space. */
export interface Ruler {
  mesh: InstancedMesh;
  /** Middles of width, height and depth, in the box's space. */
  labels: [Vector3, Vector3, Vector3];
  dispose(): void;
}

const X = new Vector3(1, 0, 0);

export function createRuler(bounds: Bounds): Ruler {
  const plan = planRuler(bounds);
  const geometry = new BoxGeometry(1, 1, 1);
  const material = new MeshBasicMaterial({ color: 0xf08a3c, toneMapped: false });
  const mesh = new InstancedMesh(geometry, material, plan.rods.length);
  mesh.name = 'ruler';
  plan.rods.forEach((rod, index) => mesh.setMatrixAt(index, rodMatrix(rod)));
  return {
    mesh,
    labels: plan.labels.map((label) => new Vector3(...label)) as Ruler['labels'],
    dispose: () => {
      mesh.removeFromParent();
      mesh.dispose();
      geometry.dispose();
      material.dispose();
    },
  };
}

function rodMatrix({ from, to, thick }: Rod): Matrix4 {
  const a = new Vector3(...from);
  const way = new Vector3(...to).sub(a);
  const length = way.length();
  const middle = a.addScaledVector(way, 0.5);
  const turn = new Quaternion().setFromUnitVectors(X, length > 0 ? way.divideScalar(length) : X);
  return new Matrix4().compose(middle, turn, new Vector3(length + thick, thick, thick));
}
