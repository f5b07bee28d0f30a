import { BoxGeometry, DoubleSide, EdgesGeometry, Group, LineBasicMaterial, LineSegments, Mesh, MeshBasicMaterial } from 'three';
import type { Vec3 } from '../../api';

/** Something whose size everybody knows: width, height, depth in millimetres. */
export interface StandIn {
  name: 'phone' | 'sheet' | 'chair' | 'door';
  size: Vec3;
}

/** A common smartphone; ISO 216 A4, standing; a dining chair; a common inner door. */
export const STAND_INS: readonly StandIn[] = [
  { name: 'phone', size: [72, 150, 8] },
  { name: 'sheet', size: [210, 297, 1] },
  { name: 'chair', size: [450, 850, 500] },
  { name: 'door', size: [900, 2100, 40] },
];

/** A clear box with lines along its edges: it has a size and nothing else. */
export function createStandIn({ size }: StandIn): { group: Group; dispose(): void } {
  const [width, height, depth] = size.map((mm) => mm / 1000) as [number, number, number];
  const box = new BoxGeometry(width, height, depth).translate(0, height / 2, 0);
  const edges = new EdgesGeometry(box);
  const glass = new MeshBasicMaterial({ color: 0xb98a52, transparent: true, opacity: 0.22, side: DoubleSide, depthWrite: false });
  const ink = new LineBasicMaterial({ color: 0x6b4a2f });
  const group = new Group().add(new Mesh(box, glass), new LineSegments(edges, ink));
  return {
    group,
    dispose: () => {
      group.removeFromParent();
      for (const one of [box, edges, glass, ink]) one.dispose();
    },
  };
}
