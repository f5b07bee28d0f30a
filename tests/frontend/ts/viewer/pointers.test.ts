import { describe, expect, it } from 'vitest';
import { BoxGeometry, Float32BufferAttribute, Group, Mesh, MeshPhysicalMaterial, MeshStandardMaterial, SpotLight, Texture } from 'three';
import type { Gltf } from '@/viewer/loader';
import { settersOf } from '@/viewer/pointer-targets';
import { readPointers } from '@/viewer/pointers';

/** A scene as GLTFLoader leaves it: one lamp with a copied material, and a spot light on node 1. */
function scene(): { gltf: Gltf; glass: MeshPhysicalMaterial; copy: MeshStandardMaterial; lamp: Mesh; spot: SpotLight } {
  const glass = new MeshPhysicalMaterial({ map: new Texture(), normalMap: new Texture() });
  glass.normalScale.set(1, -1);
  const copy = new MeshStandardMaterial();
  const lamp = new Mesh(new BoxGeometry(), glass);
  const spot = new SpotLight(0xffffff, 5, 0, 0.6, 0.5);
  const root = new Group().add(lamp, spot);
  const associations = new Map<object, object>([
    [glass, { materials: 2 }],
    [copy, { materials: 2 }],
    [lamp, { nodes: 0, meshes: 0 }],
    [spot, { nodes: 1 }],
  ]);
  const accessors = [new Float32BufferAttribute([0, 2], 1), new Float32BufferAttribute([0, 0, 0, 1, 0.5, 0], 3)];
  const json = {
    nodes: [{ mesh: 0 }, { extensions: { KHR_lights_punctual: { light: 3 } } }],
    animations: [
      {
        channels: [
          { sampler: 0, target: { path: 'pointer', extensions: { KHR_animation_pointer: { pointer: '/materials/2/emissiveFactor' } } } },
          { sampler: 0, target: { node: 0, path: 'translation' } },
        ],
        samplers: [{ input: 0, output: 1 }],
      },
    ],
  };
  const getDependency = (_: string, index: number): Promise<unknown> => Promise.resolve(accessors[index]);
  const gltf = { scene: root, parser: { json, associations, getDependency } } as unknown as Gltf;
  return { gltf, glass, copy, lamp, spot };
}

const set = (gltf: Gltf, pointer: string, ...values: number[]): number => {
  const setters = settersOf(gltf, pointer);
  for (const setter of setters) setter.set(values);
  return setters.length;
};

describe('a pointer', () => {
  it('reaches every copy of its material', () => {
    const { gltf, glass, copy } = scene();
    expect(set(gltf, '/materials/2/pbrMetallicRoughness/baseColorFactor', 0.1, 0.2, 0.3, 0.4)).toBe(2);
    for (const one of [glass, copy]) expect([...one.color.toArray(), one.opacity]).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  it('reaches extensions, keeps the sign of a normal map, and moves pictures', () => {
    const { gltf, glass } = scene();
    set(gltf, '/materials/2/extensions/KHR_materials_transmission/transmissionFactor', 0.7);
    set(gltf, '/materials/2/extensions/KHR_materials_iridescence/iridescenceThicknessMaximum', 250);
    set(gltf, '/materials/2/normalTexture/scale', 2);
    set(gltf, '/materials/2/pbrMetallicRoughness/baseColorTexture/extensions/KHR_texture_transform/offset', 0.5, 0.25);
    expect(glass.transmission).toBe(0.7);
    expect(glass.iridescenceThicknessMaximum).toBe(250);
    expect(glass.normalScale.toArray()).toEqual([2, -2]);
    expect(glass.map?.offset.toArray()).toEqual([0.5, 0.25]);
  });

  it('moves nodes and shows or hides them', () => {
    const { gltf, lamp } = scene();
    set(gltf, '/nodes/0/translation', 1, 2, 3);
    set(gltf, '/nodes/0/extensions/KHR_node_visibility/visible', 0);
    expect(lamp.position.toArray()).toEqual([1, 2, 3]);
    expect(lamp.visible).toBe(false);
  });

  it('lights lights', () => {
    const { gltf, spot } = scene();
    set(gltf, '/extensions/KHR_lights_punctual/lights/3/intensity', 40);
    set(gltf, '/extensions/KHR_lights_punctual/lights/3/spot/outerConeAngle', 0.8);
    set(gltf, '/extensions/KHR_lights_punctual/lights/3/spot/innerConeAngle', 0.2);
    expect([spot.intensity, spot.angle]).toEqual([40, 0.8]);
    expect(spot.penumbra).toBeCloseTo(0.75);
  });

  it('to nothing known sets nothing', () => {
    const { gltf } = scene();
    for (const pointer of ['/materials/9/alphaCutoff', '/materials/2/whatever', '/textures/0/sampler', 'rubbish', '/nodes/0/nonsense']) {
      expect(settersOf(gltf, pointer)).toEqual([]);
    }
  });
});

describe('an animation of pointers', () => {
  it('says how long it runs, plays, and puts everything back', async () => {
    const { gltf, glass } = scene();
    glass.emissive.setRGB(0.25, 0.25, 0.25);
    const pointers = await readPointers(gltf);
    expect(pointers.seconds(0)).toBe(2);
    expect(pointers.seconds(7)).toBe(0);
    pointers.apply(0, 1);
    expect(glass.emissive.toArray()).toEqual([0.5, 0.25, 0]);
    pointers.reset();
    expect(glass.emissive.toArray()).toEqual([0.25, 0.25, 0.25]);
  });
});
