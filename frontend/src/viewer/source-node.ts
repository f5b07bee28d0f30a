import { Matrix4, type Mesh, type Object3D, type Vector3 } from 'three';
import type { BecameNode, Vec3 } from '../api';
import type { Exhibited } from './showcase';

export interface SourcePoint {
  /** Index in the source file. */
  node: number;
  name: string;
  /** In that node's own space, metres. */
  point: Vec3;
}

interface Hit {
  mesh: Mesh;
  face: number;
  instance?: number | undefined;
  point: Vector3;
}

/** The source's node that a point of the picture is on, and the point in its space; null where no node is known. */
export function sourcePoint(exhibited: Exhibited, hit: Hit): SourcePoint | null {
  const nodes = Object.entries(exhibited.item.model.nodes ?? {});
  const found = nodes.find(([, node]) => holds(exhibited, node, hit)) ?? nodes.find(([, node]) => carries(exhibited, node, hit.mesh));
  if (!found) return null;
  const [index, node] = found;
  const carrier = carrierOf(exhibited, node);
  const point = (carrier ?? exhibited.pivot).worldToLocal(hit.point.clone());
  if (node.matrix) point.applyMatrix4(new Matrix4().fromArray(node.matrix).invert());
  return { node: Number(index), name: node.name, point: point.toArray() };
}

/** Whether the triangle lies in a range that is this node's. */
function holds({ model }: Exhibited, { parts = [] }: BecameNode, { mesh, face, instance }: Hit): boolean {
  const at = model.gltf.parser.associations.get(mesh) as { meshes?: number; primitives?: number } | undefined;
  return parts.some(
    (part) =>
      part.mesh === at?.meshes &&
      part.primitive === (at.primitives ?? 0) &&
      part.first <= face * 3 &&
      face * 3 < part.first + part.count &&
      (part.instance === undefined || part.instance === instance),
  );
}

/** Whether the mesh hangs on what became of this node, nothing else between. */
function carries(exhibited: Exhibited, node: BecameNode, mesh: Mesh): boolean {
  const { associations } = exhibited.model.gltf.parser;
  let up: Object3D | null = mesh;
  while (up && associations.get(up)?.nodes === undefined) up = up.parent;
  return up !== null && up === carrierOf(exhibited, node);
}

function carrierOf({ model, file }: Exhibited, node: BecameNode): Object3D | null {
  return model.nodeAt(node[file] ?? node.web, node.name);
}
