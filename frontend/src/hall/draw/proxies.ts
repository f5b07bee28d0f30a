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
  /** Puts a stand's items in its place of the batch, sharing geometry by URL. */
  add(stand: Stand, item: SceneItem, url: string, shape: Triangles): void;
  /** Hides or shows a booth's proxies, while a finer level stands there or not. */
  show(stand: Stand, visible: boolean): void;
  triangles: () => number;
  dispose: Dispose;
}

const DIMMED = new Color(0.46, 0.45, 0.44);
const LIT = new Color(1, 0.985, 0.96);
const UP = new Vector3(0, 1, 0);

interface Standing {
  shell: number | null;
  items: number[];
}

export function makeProxies(stands: readonly Stand[], accent: string): Proxies {
  const shell = shellGeometry(accent);
  const booths = stands.filter((s) => s.booth);
  const mesh = new BatchedMesh(booths.length * 3 + 8, 60_000, 90_000, proxyMaterial());
  mesh.name = 'proxies';
  mesh.sortObjects = false;
  const shellId = mesh.addGeometry(shell);
  shell.dispose();
  const shapes = new Map<string, number>();
  const standing = new Map<Stand, Standing>();
  for (const stand of booths) {
    const id = instance(mesh, shellId, shellMatrix(stand), stand.booth!.open);
    standing.set(stand, { shell: id, items: [] });
  }
  const add: Proxies['add'] = (stand, item, url, shape) => {
    const geometry = shapes.get(url) ?? addShape(mesh, shape);
    shapes.set(url, geometry);
    const here = standing.get(stand);
    if (!here) return;
    here.items.push(instance(mesh, geometry, itemMatrix(stand, item), stand.booth?.open ?? true));
    if (item.kind !== 'structure' || here.shell === null) return;
    mesh.deleteInstance(here.shell);
    here.shell = null;
  };
  const show: Proxies['show'] = (stand, visible) => {
    const here = standing.get(stand);
    for (const id of here?.items ?? []) mesh.setVisibleAt(id, visible);
  };
  const material = mesh.material as MeshLambertMaterial;
  const dispose = (): void => {
    mesh.dispose();
    material.dispose();
  };
  return { mesh, add, show, dispose, triangles: () => trianglesOf(mesh, standing) };
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

function trianglesOf(mesh: BatchedMesh, standing: Map<Stand, Standing>): number {
  let sum = 0;
  for (const { shell, items } of standing.values()) {
    for (const id of shell === null ? items : [shell, ...items]) {
      const range = mesh.getGeometryRangeAt(mesh.getGeometryIdAt(id));
      if (mesh.getVisibleAt(id)) sum += (range?.count ?? 0) / 3;
    }
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
