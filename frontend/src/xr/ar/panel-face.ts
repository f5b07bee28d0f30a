import { Raycaster, Vector3, type Object3D } from 'three';
import type { Translate } from '../../i18n';
import type { PanelContent } from '../panel/layout';
import { createPanel } from '../panel/panel';
import { pointContent, pointPicture } from '../panel/point-panel';
import { type Face, type FaceActions, type FaceState, nextPiece, TURN_DEGREES } from './face';

/** The same offers as a sheet in the room, for headsets, where nothing lies over the picture. */
export interface PanelFace extends Face {
  /** Keep it within sight. */
  follow(eye: Vector3, gaze: Vector3): void;
  /** A hand chose along this ray; true when the sheet took it. */
  take(ray: Raycaster): boolean;
}

const STRAYS_DEGREES = 50;
const FAR_M = 2.2;

export function createPanelFace(parent: Object3D, t: Translate, actions: FaceActions): PanelFace {
  const panel = createPanel('ar-panel');
  parent.add(panel.mesh);
  let state: FaceState | null = null;
  let drawnAs = '';
  let isSet = false;
  const acts: Record<string, () => void> = {
    left: () => actions.rotate(TURN_DEGREES),
    right: () => actions.rotate(-TURN_DEGREES),
    replace: actions.replace,
    remove: actions.remove,
    ruler: actions.ruler,
    exit: actions.exit,
    close: actions.closePoint,
    next: () => {
      const id = state && nextPiece(state.tray);
      if (id) actions.choose(id);
    },
  };
  return {
    draw: (next) => {
      const key = JSON.stringify({ ...next, point: next.point?.id });
      if (key === drawnAs) return;
      drawnAs = key;
      state = next;
      const { point } = next;
      panel.draw(point ? pointContent(point, t, null) : offers(next, t));
      if (!point) return;
      void pointPicture(point).then((picture) => picture && state?.point === point && panel.draw(pointContent(point, t, picture)));
    },
    follow: (eye, gaze) => {
      const way = panel.mesh.position.clone().sub(eye).setY(0);
      const flat = new Vector3(gaze.x, 0, gaze.z);
      const strays = way.angleTo(flat) > (STRAYS_DEGREES * Math.PI) / 180 || way.length() > FAR_M;
      if (isSet && !strays) return;
      isSet = true;
      panel.standBefore(eye, gaze, 28, 0.3);
    },
    take: (ray) => {
      const id = panel.point(ray);
      if (id) acts[id]?.();
      return id !== null;
    },
    dispose: panel.dispose,
  };
}

function offers(state: FaceState, t: Translate): PanelContent {
  const chosen = state.tray.find((entry) => entry.chosen);
  const adjust = ['left', 'right', 'replace', 'remove', 'ruler'].map((id) => ({
    id,
    label: t({ left: 'xr-rotate-left', right: 'xr-rotate-right', replace: 'xr-replace', remove: 'xr-remove', ruler: 'xr-ruler' }[id] ?? ''),
  }));
  const next = state.tray.length > 1 ? [{ id: 'next', label: t('xr-next') }] : [];
  return {
    title: chosen?.title ?? '',
    lines: [{ text: t(`xr-hint-${state.hint}`) }, { text: `${state.size} · ${t('xr-true-size')}`, quiet: true }],
    buttons: [...(state.placed ? adjust : []), ...next, { id: 'exit', label: t('xr-exit'), primary: true }],
  };
}
