import { type Scene, Vector3 } from 'three';
import { language } from '../../i18n';
import type { Dispose } from '../../island';
import { lengths } from '../../viewer/units';
import { type Billboards, createBillboards } from '../billboards';
import type { ArPiece, PlacedPiece } from './pieces';
import { createRuler, type Ruler } from './ruler';

/** The ruler around the chosen piece, with its three sizes in millimetres. */
export interface Measure {
  fit(piece: ArPiece): void;
  /** Around this piece where it stands; null or not placed: out of sight. */
  update(placed: PlacedPiece | null, eye: Vector3): void;
  dispose: Dispose;
}

const LABEL_DEGREES = 2.1;

export function createMeasure(scene: Scene): Measure {
  let ruler: Ruler | null = null;
  let figures: Billboards | null = null;
  const places = [new Vector3(), new Vector3(), new Vector3()];
  const dispose = (): void => {
    ruler?.dispose();
    figures?.dispose();
    ruler = figures = null;
  };
  return {
    fit: ({ bounds, size }) => {
      dispose();
      ruler = createRuler(bounds);
      figures = createBillboards(size.map((mm) => ({ text: lengths(mm, language()).mm, round: false })));
      figures.mesh.name = 'ruler-figures';
      scene.add(figures.mesh);
    },
    update: (placed, eye) => {
      if (!ruler || !figures) return;
      const shown = placed?.isPlaced ? placed : null;
      ruler.mesh.visible = figures.mesh.visible = shown !== null;
      if (!shown) return;
      shown.inner.add(ruler.mesh);
      ruler.labels.forEach((label, index) => shown.inner.localToWorld(places[index]?.copy(label) ?? label.clone()));
      figures.update(eye, places, LABEL_DEGREES);
    },
    dispose,
  };
}
