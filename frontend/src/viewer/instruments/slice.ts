import { BackSide, type Material, Mesh, MeshBasicMaterial, type MeshPhysicalMaterial, Plane } from 'three';
import { Bin } from '../bin';
import { button, el } from '../dom';
import { lengths } from '../units';
import { chips, slider } from './controls';
import type { Instrument, Kit } from './kit';
import { meshesOf } from './pieces';

type Axis = 'x' | 'y' | 'z';
const AXES: readonly Axis[] = ['x', 'z', 'y'];
const INDEX: Record<Axis, 0 | 1 | 2> = { x: 0, y: 1, z: 2 };
/** Persimmon: what one sees of the inside, so that a cut reads as a cut. */
const INSIDE = 0xd9794a;

/** Cut what is on show by a plane across one of its axes. */
export function openSlice(kit: Kit): Instrument {
  const { exhibit, t, lang } = kit;
  const bin = new Bin();
  const plane = new Plane();
  let axis: Axis = 'x';
  let flipped = false;
  const words = (percent: number): string => {
    const [from, to] = range(axis);
    const cut = lengths(Math.round((to - from) * percent * 10), lang);
    const all = lengths(Math.round((to - from) * 1000), lang);
    return t(`tools-slice-at-${axis}`, { cut: `${cut.mm} (${cut.inch})`, all: all.mm });
  };
  const range = (of: Axis): [number, number] => {
    const { min, max } = exhibit.bounds();
    return [min[INDEX[of]], max[INDEX[of]]];
  };
  const set = (): void => {
    const [from, to] = range(axis);
    const at = from + ((to - from) * where.input.valueAsNumber) / 100;
    plane.normal.set(0, 0, 0)[axis] = flipped ? 1 : -1;
    plane.constant = flipped ? -at : at;
    exhibit.stage.invalidate();
  };
  const where = slider(t('tools-slice-where'), 50, words, () => set());
  const axes = chips(t('tools-slice-axis'), AXES.map((value) => ({ value, text: t(`tools-slice-${value}`) })), axis, (value) => {
    axis = value;
    set();
    where.say();
  });
  const flip = button('btn btn--quiet', t('tools-slice-flip'), () => {
    flipped = !flipped;
    flip.setAttribute('aria-pressed', String(flipped));
    set();
  });
  flip.setAttribute('aria-pressed', 'false');
  bin.add(clip(kit, plane));
  set();
  return { sheet: el('div', 'viewer-sheet', axes, where.wrap, flip), dispose: bin.dispose };
}

/** Cut everything on show, also the materials that come with another finish, and colour what lies open. */
function clip({ exhibit }: Kit, plane: Plane): () => void {
  const { stage, showcase } = exhibit;
  const touched = new Set<Material>();
  const inside = new MeshBasicMaterial({ color: INSIDE, side: BackSide, clippingPlanes: [plane] });
  // Double-sided surfaces draw their backs too: ours wins.
  Object.assign(inside, { polygonOffset: true, polygonOffsetFactor: -1, polygonOffsetUnits: -1 });
  const meshes = showcase.shown().flatMap(meshesOf);
  const linings = meshes.filter(isSolid).map((mesh) => lining(mesh, inside));
  const wasClipping = stage.renderer.localClippingEnabled;
  stage.renderer.localClippingEnabled = true;
  const stop = stage.onFrame(() => {
    for (const material of meshes.flatMap((mesh) => mesh.material)) {
      if (touched.has(material)) continue;
      touched.add(material);
      material.clippingPlanes = [plane];
    }
  });
  return () => {
    stop();
    stage.renderer.localClippingEnabled = wasClipping;
    for (const material of touched) material.clippingPlanes = null;
    for (const one of linings) one.removeFromParent();
    inside.dispose();
  };
}

/** Glass shows its inside as it is. */
function isSolid(mesh: Mesh): boolean {
  return [mesh.material].flat().every((material) => !material.transparent && !(material as Partial<MeshPhysicalMaterial>).transmission);
}

/** The same shape once more, seen from within. It moves with the mesh, its bones and its morphs. */
function lining(mesh: Mesh, material: Material): Mesh {
  const twin = mesh.clone(false);
  twin.material = material;
  twin.position.set(0, 0, 0);
  twin.quaternion.identity();
  twin.scale.set(1, 1, 1);
  twin.matrixAutoUpdate = true;
  if (mesh.morphTargetInfluences) twin.morphTargetInfluences = mesh.morphTargetInfluences;
  mesh.add(twin);
  return twin;
}
