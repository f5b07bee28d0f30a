import { describe, expect, test } from 'vitest';
import { hashOf, placeOf } from '@/hall/address';
import { wishOf } from '@/hall/move/keys';
import { Walker, type Wish } from '@/hall/move/walker';
import { before, layoutOf, within } from '@/hall/plan/layout';
import { NotAProxy, readProxy } from '@/hall/stream/glb';
import { hall } from './hall_world';

const layout = layoutOf(hall());
const STILL: Wish = { ahead: 0, aside: 0, turn: 0, fast: false };
const A01 = layout.stands[0]!;

function walkFor(walker: Walker, seconds: number, wish: Partial<Wish> = {}): void {
  for (let t = 0; t < seconds; t += 0.05) walker.step(0.05, { ...STILL, ...wish });
}

describe('walker', () => {
  test('begins where the plan says and stands still when nothing is asked', () => {
    const walker = new Walker(layout, () => false);
    expect(walker.pose).toMatchObject({ x: 0, z: 9, heading: 0 });
    expect(walker.step(0.1, STILL)).toBe(false);
  });

  test('goes around the bench and stops at the stands', () => {
    const walker = new Walker(layout, () => false);
    walker.pose.x = -2.5;
    walkFor(walker, 10, { ahead: 1 });
    expect(walker.pose.z).toBeCloseTo(2 + layout.obstacles.radius);
  });

  test('sidesteps to the right with a positive wish', () => {
    const walker = new Walker(layout, () => false);
    walkFor(walker, 0.5, { aside: 1 });
    expect(walker.pose.x).toBeGreaterThan(1);
  });

  test('a trip ends before the booth, facing it, and tells', () => {
    const walker = new Walker(layout, () => false);
    let told = 0;
    walker.goTo(before(A01), { heading: A01.rotation, arrived: () => told++ });
    walkFor(walker, 12);
    expect(walker.pose.x).toBeCloseTo(before(A01).x, 1);
    expect(walker.pose.z).toBeCloseTo(before(A01).z, 1);
    expect(told).toBe(1);
  });

  test('reduced motion is there at once', () => {
    const walker = new Walker(layout, () => true);
    let told = 0;
    walker.goTo(before(A01), { heading: 0, arrived: () => told++ });
    expect(told).toBe(1);
    expect(walker.travelling).toBe(false);
  });

  test('a key ends a trip', () => {
    const walker = new Walker(layout, () => false);
    walker.goTo(before(A01));
    walker.step(0.05, { ...STILL, ahead: -1 });
    expect(walker.travelling).toBe(false);
  });

  test('one may walk into a booth and out again, and its walls then stop one anew', () => {
    const walker = new Walker(layout, () => true);
    walker.enter(A01, within(A01), { heading: 0 });
    expect(walker.inside).toBe(A01);
    walkFor(walker, 3, { ahead: -1 });
    expect(walker.inside).toBeNull();
    walkFor(walker, 5, { ahead: 1 });
    expect(walker.pose.z).toBeCloseTo(2 + layout.obstacles.radius);
  });
});

test('opposite keys cancel and no axis passes 1', () => {
  expect(wishOf(new Set(['KeyW', 'ArrowUp', 'KeyA', 'KeyD']), false)).toMatchObject({ ahead: 1, aside: 0 });
});

test('addresses name the entrance or a stand, and nothing else', () => {
  expect(placeOf('#walk')).toEqual({ stand: null });
  expect(placeOf('#stand=A-03')).toEqual({ stand: 'A-03' });
  expect(placeOf(hashOf({ stand: '가 1' }))).toEqual({ stand: '가 1' });
  expect(placeOf('#stand=%')).toEqual({ stand: '%' });
  expect(placeOf('#products')).toBeNull();
});

describe('proxy reader', () => {
  /** One triangle with byte colours under a node that moves and scales it. */
  function triangle(change: (gltf: Record<string, unknown>) => void = () => undefined): ArrayBuffer {
    const gltf: Record<string, unknown> = {
      asset: { version: '2.0' },
      scene: 0,
      scenes: [{ nodes: [0] }],
      nodes: [{ mesh: 0, translation: [1, 2, 3], scale: [2, 1, 1] }],
      meshes: [{ primitives: [{ attributes: { POSITION: 0, COLOR_0: 1 } }] }],
      accessors: [
        { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3' },
        { bufferView: 1, componentType: 5121, normalized: true, count: 3, type: 'VEC4' },
      ],
      bufferViews: [{ buffer: 0, byteLength: 36 }, { buffer: 0, byteOffset: 36, byteLength: 12 }],
      buffers: [{ byteLength: 48 }],
    };
    change(gltf);
    const text = new TextEncoder().encode(JSON.stringify(gltf));
    const length = Math.ceil(text.length / 4) * 4;
    const file = new ArrayBuffer(20 + length + 8 + 48);
    const view = new DataView(file);
    [0x46546c67, 2, file.byteLength, length, 0x4e4f534a].forEach((n, i) => view.setUint32(i * 4, n, true));
    new Uint8Array(file, 20, length).fill(32).set(text);
    view.setUint32(20 + length, 48, true);
    const at = 28 + length;
    [0, 0, 0, 1, 0, 0, 0, 1, 0].forEach((n, i) => view.setFloat32(at + i * 4, n, true));
    new Uint8Array(file, at + 36, 12).set([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]);
    return file;
  }

  test('places vertices, colours and flat normals', () => {
    const shape = readProxy(triangle());
    expect([...shape.position]).toEqual([1, 2, 3, 3, 2, 3, 1, 3, 3]);
    expect([...shape.color.slice(0, 3)]).toEqual([1, 0, 0]);
    expect([...shape.normal.slice(0, 3)].map(Math.abs)).toEqual([0, 0, 1]);
  });

  test('refuses what is not a GLB, is cut short, or needs what proxies may not need', () => {
    expect(() => readProxy(new ArrayBuffer(3))).toThrow(NotAProxy);
    expect(() => readProxy(triangle().slice(0, 60))).toThrow(NotAProxy);
    expect(() => readProxy(triangle((g) => (g['extensionsRequired'] = ['EXT_meshopt_compression'])))).toThrow(NotAProxy);
    expect(() => readProxy(triangle((g) => (g['nodes'] = [{ children: [0] }])))).toThrow(NotAProxy);
    expect(() => readProxy(triangle((g) => (g['bufferViews'] = [{ byteLength: 1, byteOffset: 1e6 }])))).toThrow(NotAProxy);
  });
});
