/** All booths from afar: every proxy and stand-in shell in one BatchedMesh, one draw call. */

import {
  BatchedMesh,
  BufferAttribute,
  BufferGeometry,
  Color,
  Matrix4,
  MeshLambertMaterial,
  Quaternion,
  Vector3,
} from 'three';
import type { SceneItem } from '../../api/types';
import type { Dispose } from '../../island';
import { radians } from '../plan/geometry';
import type { Stand } from '../plan/layout';
import type { Triangles } from '../stream/glb';
import { SHELL_SIZE, shellGeometry } from './shell';

export interface Proxies {
  mesh: BatchedMesh;
  /** Puts a stand's item in its place of the batch, sharing geometry by model. */
  add(stand: Stand, item: SceneItem, shape: Triangles): void;
  /** Takes the proxies of these items away, while something finer stands there; the booth's others are back. */
  replace(stand: Stand, items: readonly SceneItem[]): void;
  /**
   * Draws the proxies of these stands, most wanted first, while they have at most `most` triangles: all
   * structures, then the products of stands up to `near` places down the list. True when that changed.
   */
  reveal(ranked: readonly Stand[], most: number, near: number): boolean;
  /** Of all that may be drawn, in whatever direction it lies. */
  triangles: () => number;
  dispose: Dispose;
}

const DIMMED = new Color(0.46, 0.45, 0.44);
const LIT = new Color(1, 0.985, 0.96);
const UP = new Vector3(0, 1, 0);

interface Placed {
  item: SceneItem;
  id: number;
  triangles: number;
  replaced: boolean;
  revealed: boolean;
}

interface Standing {
  shell: number | null;
  isShellRevealed: boolean;
  items: Placed[];
}

export function makeProxies(stands: readonly Stand[], accent: string): Proxies {
  const shell = shellGeometry(accent);
  const booths = stands.filter((s) => s.booth);
  const mesh = new BatchedMesh(booths.length * 3 + 8, 60_000, 90_000, proxyMaterial());
  mesh.name = 'proxies';
  mesh.sortObjects = false;
  const shellId = mesh.addGeometry(shell);
  const shellTriangles = (shell.index?.count ?? 0) / 3;
  shell.dispose();
  const shapes = new Map<string, number>();
  const standing = new Map<Stand, Standing>();
  for (const stand of booths) {
    const id = instance(mesh, shellId, shellMatrix(stand), stand.booth!.open);
    standing.set(stand, { shell: id, isShellRevealed: true, items: [] });
  }
  const add: Proxies['add'] = (stand, item, shape) => {
    const here = standing.get(stand);
    if (!here) return;
    const geometry = shapes.get(item.model) ?? addShape(mesh, shape);
    shapes.set(item.model, geometry);
    const id = instance(mesh, geometry, itemMatrix(stand, item), stand.booth?.open ?? true);
    const revealed = item.kind === 'structure' && here.isShellRevealed;
    mesh.setVisibleAt(id, revealed);
    here.items.push({ item, id, triangles: shape.index.length / 3, replaced: false, revealed });
    if (item.kind !== 'structure' || here.shell === null) return;
    mesh.deleteInstance(here.shell);
    here.shell = null;
  };
  const update = (placed: Placed, change: Partial<Placed>): void => {
    Object.assign(placed, change);
    mesh.setVisibleAt(placed.id, placed.revealed && !placed.replaced);
  };
  const replace: Proxies['replace'] = (stand, items) => {
    for (const placed of standing.get(stand)?.items ?? []) update(placed, { replaced: items.includes(placed.item) });
  };
  const reveal: Proxies['reveal'] = (ranked, most, near) => {
    let [left, changed] = [most, false];
    const show = (placed: Placed, revealed: boolean): void => {
      if (placed.revealed === revealed) return;
      changed = true;
      update(placed, { revealed });
    };
    const take = (triangles: number): boolean => (left -= triangles) >= 0;
    for (const stand of ranked) {
      const here = standing.get(stand);
      if (!here) continue;
      if (here.shell !== null) mesh.setVisibleAt(here.shell, (here.isShellRevealed = take(shellTriangles)));
      for (const placed of here.items) if (placed.item.kind === 'structure') show(placed, take(placed.triangles));
    }
    for (const [place, stand] of ranked.entries()) {
      for (const placed of standing.get(stand)?.items ?? []) {
        if (placed.item.kind !== 'structure') show(placed, place < near && take(placed.triangles));
      }
    }
    return changed;
  };
  const material = mesh.material as MeshLambertMaterial;
  const dispose = (): void => {
    mesh.dispose();
    material.dispose();
  };
  return { mesh, add, replace, reveal, dispose, triangles: () => trianglesOf(standing, shellTriangles) };
}

function instance(mesh: BatchedMesh, geometry: number, matrix: Matrix4, open: boolean): number {
  if (mesh.instanceCount >= mesh.maxInstanceCount) mesh.setInstanceCount(mesh.maxInstanceCount * 2);
  const id = mesh.addInstance(geometry);
  mesh.setMatrixAt(id, matrix);
  mesh.setColorAt(id, open ? LIT : DIMMED);
  return id;
}

function addShape(mesh: BatchedMesh, shape: Triangles): number {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(shape.position, 3));
  geometry.setAttribute('normal', new BufferAttribute(shape.normal, 3));
  geometry.setAttribute('color', new BufferAttribute(shape.color, 3));
  geometry.setIndex(new BufferAttribute(shape.index, 1));
  const [vertices, indices] = [shape.position.length / 3, shape.index.length];
  if (mesh.unusedVertexCount < vertices || mesh.unusedIndexCount < indices) grow(mesh, vertices, indices);
  return mesh.addGeometry(geometry);
}

function grow(mesh: BatchedMesh, vertices: number, indices: number): void {
  const held = mesh.geometry;
  const [v, i] = [held.getAttribute('position').count, held.getIndex()!.count];
  mesh.setGeometrySize(Math.max(v * 2, v + vertices), Math.max(i * 2, i + indices));
}

function trianglesOf(standing: Map<Stand, Standing>, shellTriangles: number): number {
  let sum = 0;
  for (const { shell, isShellRevealed, items } of standing.values()) {
    if (shell !== null && isShellRevealed) sum += shellTriangles;
    for (const placed of items) if (placed.revealed && !placed.replaced) sum += placed.triangles;
  }
  return sum;
}

/** Where an item of a booth stands in the hall. */
export function itemMatrix(stand: Stand, item: SceneItem): Matrix4 {
  const inBooth = new Matrix4().compose(
    new Vector3(...item.position),
    new Quaternion().setFromAxisAngle(UP, radians(item.rotation_y)),
    new Vector3().setScalar(item.scale),
  );
  return standMatrix(stand).multiply(inBooth);
}

export function standMatrix(stand: Stand): Matrix4 {
  return new Matrix4().compose(
    new Vector3(stand.x, 0, stand.z),
    new Quaternion().setFromAxisAngle(UP, radians(stand.rotation)),
    new Vector3(1, 1, 1),
  );
}

function shellMatrix(stand: Stand): Matrix4 {
  const fit = new Vector3(stand.width / SHELL_SIZE.width, 1, stand.depth / SHELL_SIZE.depth);
  return standMatrix(stand).scale(fit);
}

/** Vertex colours in soft light from all sides: brighter from above, a little warm from the wooden floor. */
function proxyMaterial(): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ vertexColors: true });
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <lights_fragment_end>',
      `#include <lights_fragment_end>
      float skyward = 0.5 + 0.5 * dot(normal, normalize((viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz));
      reflectedLight.indirectDiffuse += diffuseColor.rgb * mix(vec3(0.4, 0.36, 0.32), vec3(0.7, 0.7, 0.69), skyward);`,
    );
  };
  material.customProgramCacheKey = () => 'hall-proxy';
  return material;
}
