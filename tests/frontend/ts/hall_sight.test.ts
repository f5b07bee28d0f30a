import { describe, expect, test } from 'vitest';
import { distanceTo, facing, hiddenFrom } from '@/hall/plan/sight';

const stand = (x: number, z: number, rotation = 0): { x: number; z: number; width: number; depth: number; rotation: number } => ({ x, z, width: 5, depth: 4, rotation });
const always = (): boolean => true;

describe('sight', () => {
  test('a booth right behind another is hidden, one beside it is not', () => {
    const [front, behind, beside] = [stand(0, -5), stand(0, -14), stand(9, -14)];

    expect([...hiddenFrom({ x: 0, z: 0 }, [behind, beside, front], always)]).toEqual([behind]);
  });

  test('empty stands hide nothing', () => {
    const [front, behind] = [stand(0, -5), stand(0, -14)];

    expect(hiddenFrom({ x: 0, z: 0 }, [front, behind], (s) => s !== front).size).toBe(0);
  });

  test('what looks out by a metre is seen', () => {
    const [front, behind] = [stand(0, -5), stand(3, -11)];

    expect(hiddenFrom({ x: 0, z: 0 }, [front, behind], always).size).toBe(0);
  });

  test('several booths hide together what none hides alone', () => {
    const row = [stand(-5, -5), stand(0, -5), stand(5, -5)];
    const wide = { ...stand(0, -12), width: 8 };
    const gapless = row.map((s) => ({ ...s, width: 6.2 }));

    expect(hiddenFrom({ x: 2.5, z: 0 }, [...gapless, wide], always).has(wide)).toBe(true);
  });

  test('the booth one stands in hides nothing, and directions go round', () => {
    const [here, left, farLeft] = [stand(0, 0), stand(-8, 0.5, 90), stand(-18, 0.5, 90)];

    expect([...hiddenFrom({ x: 0, z: 0 }, [here, left, farLeft], always)]).toEqual([farLeft]);
  });

  test('distance counts to the nearest side and facing to the nearer of middle and front', () => {
    expect(distanceTo(stand(0, -5), { x: 0, z: 0 })).toBe(3);
    expect(distanceTo(stand(0, 0), { x: 1, z: 1 })).toBe(0);
    expect(facing({ x: 0, z: 0 }, { x: 0, z: -1 }, stand(0, -5))).toBeCloseTo(1);
    expect(facing({ x: 0, z: 0 }, { x: 0, z: 1 }, stand(0, -5))).toBeCloseTo(-1);
  });
});
