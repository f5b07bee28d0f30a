import { describe, expect, it } from 'vitest';
import { readPin } from '@/api';
import { readable } from '@/viewer/choosing';
import { eyeOf, type Pose } from '@/viewer/orbit';
import { cameraOf, poseOf } from '@/viewer/pin-camera';

describe('a pin’s camera', () => {
  it('leads back to the same eye, target and distance, from wherever one looked', () => {
    for (let round = 0; round < 500; round++) {
      const pose: Pose = {
        target: [Math.random() * 6 - 3, Math.random() * 3, Math.random() * 6 - 3],
        azimuth: (Math.random() - 0.5) * 40,
        polar: 0.03 + Math.random() * 1.87,
        distance: 0.05 + Math.random() * 12,
      };

      const camera = cameraOf(pose);
      const found = poseOf(JSON.parse(JSON.stringify(camera)) as typeof camera);

      expect(found).not.toBeNull();
      eyeOf(found!).forEach((value, axis) => expect(value).toBeCloseTo(camera.position[axis]!, 9));
      expect(found!.target).toEqual(pose.target);
    }
  });

  it('is none where eye and target are one', () => {
    expect(poseOf({ position: [1, 2, 3], target: [1, 2, 3] })).toBeNull();
  });
});

describe('a stored pin', () => {
  it('is read with what older messages lack, and nothing is made of an empty one', () => {
    expect(readPin({})).toBeNull();
    expect(readPin({ model: 'm', point: [0, 1, 2] })).toEqual({
      model: 'm', item: '', node: -1, point: [0, 1, 2], camera: null, variant: '', view: 'item', label: '',
    });
  });
});

describe('a part’s name', () => {
  it.each([
    ['Pump_head', 'Pump head'], ['뚜껑', '뚜껑'], ['Mesh.012', ''], ['node_3', ''], ['', ''], ['Cube', ''], ['Cubebox', 'Cubebox'],
  ])('%s is said as «%s»', (name, words) => expect(readable(name)).toBe(words));
});
