import { Box3, BufferGeometry, type InstancedMesh, Matrix4, Mesh, type Object3D, Vector3 } from 'three';
import type { Exhibited } from '../showcase';
import { covers, keyOf, meshesOf, type Range, rangesOf } from './pieces';

/** Something that can be moved away from the rest. */
export interface Piece {
  /** The box it fills, in the stage's space. */
  box: Box3;
  /** Move it from its place by metres in the stage's space. */
  move(offset: Vector3): void;
  /** Put it back and free what it took. */
  restore(): void;
}

/** Above this many pieces each step of the slider would stutter on a phone: the rest stays where it is. */
const MOST = 600;

/** The pieces of a model: ranges of joined meshes, copies drawn together, and every other mesh. Skins stay whole. */
export function split(exhibited: Exhibited): Piece[] {
  exhibited.pivot.updateWorldMatrix(true, true);
  const { associations } = exhibited.model.gltf.parser;
  const ranges = rangesOf(exhibited);
  const whole = new Set<Object3D>();
  const pieces: Piece[] = [];
  for (const mesh of meshesOf(exhibited)) {
    if ('isSkinnedMesh' in mesh) continue;
    const at = associations.get(mesh) as { meshes?: number; primitives?: number; nodes?: number } | undefined;
    const own = ranges.get(keyOf({ mesh: at?.meshes ?? -1, primitive: at?.primitives ?? 0 })) ?? [];
    if ('isInstancedMesh' in mesh) pieces.push(...instances(mesh as InstancedMesh));
    else if (own.length > 1 && covers(own, mesh.geometry)) pieces.push(...cut(mesh, own));
    // Primitives of one node belong together.
    else whole.add(at?.nodes === undefined && mesh.parent ? mesh.parent : mesh);
  }
  pieces.push(...objects([...whole]));
  return pieces.slice(0, MOST);
}

/** One mesh for each node's ranges, drawn from the same buffers, in the joined mesh's stead. */
function cut(mesh: Mesh, nodes: readonly Range[][]): Piece[] {
  mesh.visible = false;
  return nodes.map((ranges) => {
    const made = ranges.map((range) => shareOf(mesh, range));
    const box = new Box3();
    for (const [at, part] of made.entries()) {
      mesh.parent?.add(part);
      grow(box, mesh, ranges[at] as Range);
    }
    return {
      box,
      move: (offset) => {
        const local = into(mesh.parent, offset);
        for (const part of made) {
          part.position.copy(mesh.position).add(local);
          part.quaternion.copy(mesh.quaternion);
          part.scale.copy(mesh.scale);
          // The finish may have been changed since.
          part.material = mesh.material;
        }
      },
      restore: () => {
        mesh.visible = true;
        for (const part of made) discard(part);
      },
    };
  });
}

function shareOf(mesh: Mesh, { first, count }: Range): Mesh {
  const geometry = new BufferGeometry();
  for (const [name, attribute] of Object.entries(mesh.geometry.attributes)) geometry.setAttribute(name, attribute);
  geometry.setIndex(mesh.geometry.index);
  geometry.morphAttributes = mesh.geometry.morphAttributes;
  geometry.setDrawRange(first, count);
  return new Mesh(geometry, mesh.material);
}

/** Disposing a geometry frees its buffers: these belong to the joined mesh. */
function discard(part: Mesh): void {
  part.removeFromParent();
  part.geometry.setIndex(null);
  for (const name of Object.keys(part.geometry.attributes)) part.geometry.deleteAttribute(name);
  part.geometry.dispose();
}

const point = new Vector3();

function grow(box: Box3, mesh: Mesh, { first, count }: Range): void {
  const { index } = mesh.geometry;
  for (let at = first; at < first + count; at++) {
    mesh.getVertexPosition(index ? index.getX(at) : at, point);
    box.expandByPoint(point.applyMatrix4(mesh.matrixWorld));
  }
}

function instances(mesh: InstancedMesh): Piece[] {
  if (!mesh.geometry.boundingBox) mesh.geometry.computeBoundingBox();
  const shape = mesh.geometry.boundingBox ?? new Box3();
  return Array.from({ length: mesh.count }, (_, at) => {
    const rest = new Matrix4();
    mesh.getMatrixAt(at, rest);
    const set = (local: Vector3): void => {
      mesh.setMatrixAt(at, new Matrix4().makeTranslation(local).multiply(rest));
      mesh.instanceMatrix.needsUpdate = true;
      mesh.boundingSphere = null;
    };
    return {
      box: shape.clone().applyMatrix4(rest).applyMatrix4(mesh.matrixWorld),
      move: (offset) => set(into(mesh, offset)),
      restore: () => set(new Vector3()),
    };
  });
}

/** Objects, also those that hang on one another: each moves by what its carrier does not move already. */
function objects(found: readonly Object3D[]): Piece[] {
  const moved = new Map<Object3D, Vector3>();
  const byDepth = [...found].sort((a, b) => depth(a) - depth(b));
  return byDepth.map((object) => {
    const rest = object.position.clone();
    const last = rest.clone();
    const put = (offset: Vector3): void => {
      // Where an animation set it since, that is its place.
      if (!object.position.equals(last)) rest.copy(object.position);
      moved.set(object, offset.clone());
      const carried = carrierOf(object, moved);
      last.copy(rest).add(into(object.parent, offset.clone().sub(carried)));
      object.position.copy(last);
    };
    return { box: ownBox(object, found), move: put, restore: () => put(new Vector3()) };
  });
}

function carrierOf(object: Object3D, moved: ReadonlyMap<Object3D, Vector3>): Vector3 {
  for (let up = object.parent; up; up = up.parent) {
    const offset = moved.get(up);
    if (offset) return offset;
  }
  return new Vector3();
}

/** The box of an object without the other pieces below it. */
function ownBox(object: Object3D, others: readonly Object3D[]): Box3 {
  const box = new Box3();
  const add = (one: Object3D): void => {
    if (one !== object && others.includes(one)) return;
    const { geometry } = one as Partial<Mesh>;
    if (geometry) {
      if (!geometry.boundingBox) geometry.computeBoundingBox();
      if (geometry.boundingBox) box.union(geometry.boundingBox.clone().applyMatrix4(one.matrixWorld));
    }
    one.children.forEach(add);
  };
  add(object);
  return box;
}

function depth(object: Object3D): number {
  return object.parent ? depth(object.parent) + 1 : 0;
}

/** A way in the stage's space, in an object's. */
function into(object: Object3D | null, offset: Vector3): Vector3 {
  if (!object) return offset.clone();
  const inverse = new Matrix4().copy(object.matrixWorld).invert();
  const origin = new Vector3().applyMatrix4(inverse);
  return offset.clone().applyMatrix4(inverse).sub(origin);
}
