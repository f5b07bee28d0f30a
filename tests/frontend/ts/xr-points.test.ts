import { Ray, Scene, Vector3 } from 'three';
import { expect, test, vi } from 'vitest';
import type { Hotspot } from '@/api';
import { createPoints } from '@/xr/points';

const context = new Proxy({}, { get: () => () => ({ width: 10 }), set: () => true });
vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });

const point = (id: string, x: number): Hotspot => ({ id, item: 'i', node: null, point: [x, 0, -1], title: {}, text: {} });
const at = (hotspot: Hotspot, into: Vector3): Vector3 => into.fromArray(hotspot.point);
const straight = new Ray(new Vector3(), new Vector3(0, 0, -1));

test('an answer that staff show meanwhile can be chosen, one that they withdraw cannot, in one drawing', () => {
  const scene = new Scene();
  const hotspots = [point('own', 1)];
  const points = createPoints(scene, hotspots, at);
  points.update(new Vector3());
  expect(points.at(straight)).toBeNull();

  hotspots.push(point('answer', 0));
  points.update(new Vector3());
  expect(points.at(straight)?.id).toBe('answer');

  hotspots.pop();
  points.update(new Vector3());
  expect(points.at(straight)).toBeNull();
  expect(scene.children).toHaveLength(1);

  points.dispose();
  expect(scene.children).toHaveLength(0);
});
