import { describe, expect, it } from 'vitest';
import { BoxGeometry, BufferGeometry, Float32BufferAttribute, Group, InstancedMesh, Matrix4, Mesh, MeshBasicMaterial, type Object3D, Vector3 } from 'three';
import { hasParts } from '@/viewer/instruments/pieces';
import { split } from '@/viewer/instruments/split';
import type { Exhibited } from '@/viewer/showcase';

const material = new MeshBasicMaterial();
const boxAt = (x: number): BufferGeometry => new BoxGeometry(0.2, 0.2, 0.2).translate(x, 0, 0);

/** Two shapes in one geometry, as the pipeline joins them. */
function inOne(a: BufferGeometry, b: BufferGeometry): BufferGeometry {
  const places = [a, b].flatMap((one) => [...one.getAttribute('position').array]);
  const shift = a.getAttribute('position').count;
  const made = new BufferGeometry();
  made.setAttribute('position', new Float32BufferAttribute(places, 3));
  made.setIndex([...(a.index?.array ?? []), ...[...(b.index?.array ?? [])].map((index) => index + shift)]);
  return made;
}

/** A loaded model as the showcase holds it: scaled by a tenth and turned, as a placed model may be. */
function exhibited(objects: Object3D[], nodes: object = {}, associations = new Map<object, object>()): Exhibited {
  const scene = new Group().add(...objects);
  const pivot = new Group().add(scene);
  pivot.rotation.y = Math.PI / 2;
  pivot.scale.setScalar(0.1);
  return { pivot, item: { model: { nodes } }, file: 'web', model: { scene, gltf: { parser: { associations } } } } as unknown as Exhibited;
}

const count = 36;
const joined = (): { mesh: Mesh; model: Exhibited } => {
  const mesh = new Mesh(inOne(boxAt(-1), boxAt(1)), material);
  const part = (first: number) => ({ parts: [{ mesh: 4, primitive: 0, first, count }] });
  const model = exhibited([mesh], { 0: part(0), 1: part(count), 2: { parts: [] } }, new Map([[mesh, { meshes: 4, primitives: 0 }]]));
  return { mesh, model };
};

describe('the pieces of a model', () => {
  it('are the ranges of a joined mesh, which share its buffers', () => {
    const { mesh, model } = joined();
    expect(hasParts([model])).toBe(true);
    const pieces = split(model);
    expect(pieces).toHaveLength(2);
    // Turned by 90° about +Y, −X of the model is +Z of the booth.
    expect(pieces[0]?.box.getCenter(new Vector3()).z).toBeCloseTo(0.1);
    expect(mesh.visible).toBe(false);
    const parts = mesh.parent?.children.filter((one) => one !== mesh) as Mesh[];
    expect(parts.map(({ geometry }) => geometry.drawRange.start)).toEqual([0, count]);
    expect(parts[0]?.geometry.getAttribute('position')).toBe(mesh.geometry.getAttribute('position'));
  });

  it('move by metres of the booth whatever the scale and turn of the model', () => {
    const { mesh, model } = joined();
    const [piece] = split(model);
    piece?.move(new Vector3(0, 0, 0.5));
    model.pivot.updateWorldMatrix(true, true);
    const part = mesh.parent?.children.find((one) => one !== mesh);
    expect(part?.getWorldPosition(new Vector3()).z).toBeCloseTo(0.5);
  });

  it('come back together, and the joined mesh keeps its buffers', () => {
    const { mesh, model } = joined();
    let freed = 0;
    mesh.geometry.addEventListener('dispose', () => freed++);
    for (const piece of split(model)) piece.restore();
    expect(mesh.visible).toBe(true);
    expect(mesh.parent?.children).toEqual([mesh]);
    expect(mesh.geometry.index?.count).toBe(2 * count);
    expect(freed).toBe(0);
  });

  it('leave a mesh whole that the manifest counts otherwise', () => {
    const { mesh, model } = joined();
    mesh.geometry = boxAt(0);
    expect(split(model)).toHaveLength(1);
    expect(mesh.visible).toBe(true);
  });

  it('are copies drawn together, each by itself', () => {
    const many = new InstancedMesh(boxAt(0), material, 3);
    [0, 1, 2].forEach((at) => many.setMatrixAt(at, new Matrix4().makeTranslation(at, 0, 0)));
    const pieces = split(exhibited([many]));
    expect(pieces).toHaveLength(3);
    pieces[1]?.move(new Vector3(0, 0.3, 0));
    const at = new Matrix4();
    many.getMatrixAt(1, at);
    expect(new Vector3().setFromMatrixPosition(at).toArray().map((n) => Math.round(n * 1e6) / 1e6)).toEqual([1, 3, 0]);
    pieces[1]?.restore();
    many.getMatrixAt(1, at);
    expect(new Vector3().setFromMatrixPosition(at).y).toBeCloseTo(0);
  });

  it('do not move twice when one hangs on another, and follow an animation', () => {
    const child = new Mesh(boxAt(0), material);
    const parent = new Mesh(boxAt(0), material).add(child);
    const model = exhibited([parent], {}, new Map([[parent, { nodes: 0 }], [child, { nodes: 1 }]]));
    const pieces = split(model);
    for (const piece of pieces) piece.move(new Vector3(0, 0.2, 0));
    model.pivot.updateWorldMatrix(true, true);
    expect(child.getWorldPosition(new Vector3()).y).toBeCloseTo(0.2);
    parent.position.set(0, 5, 0);
    for (const piece of pieces) piece.move(new Vector3(0, 0.2, 0));
    model.pivot.updateWorldMatrix(true, true);
    expect(parent.getWorldPosition(new Vector3()).y).toBeCloseTo(0.7);
    for (const piece of pieces) piece.restore();
    expect(parent.position.y).toBeCloseTo(5);
  });
});
