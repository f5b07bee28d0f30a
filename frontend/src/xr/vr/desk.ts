import type { Object3D, Raycaster, Vector3 } from 'three';
import type { Hotspot } from '../../api';
import type { Translate } from '../../i18n';
import type { Dispose } from '../../island';
import { createPanel, type Panel } from '../panel/panel';
import { pointContent, pointPicture } from '../panel/point-panel';
import { createAsking } from './asking';

/** The sheets of VR: a menu at hand, and one before the eyes for a point or for questions. */
export interface Desk {
  /** Show a point's words. */
  open(point: Hotspot): void;
  /** Keep the sheets within sight and reach. */
  follow(eye: Vector3, gaze: Vector3): void;
  /** Whether a sheet lies on this ray; marks what would be chosen. */
  meets(ray: Raycaster): boolean;
  /** A hand chose along this ray; true when a sheet took it. */
  take(ray: Raycaster): boolean;
  dispose: Dispose;
}

export interface DeskOptions {
  session: XRSession;
  t: Translate;
  title: string;
  room: string | null;
  exit(): void;
  turn(way: 'left' | 'right'): void;
  /** Further buttons of the menu. */
  more?: { id: string; label: string; run(): void }[];
}

const STRAYS_DEGREES = 55;
const FAR_M = 2.2;
const MENU_ASIDE = -34;

export function createDesk(parent: Object3D, options: DeskOptions): Desk {
  const { t, exit, turn, more = [] } = options;
  const menu = createPanel('vr-menu');
  const sheet = createPanel('vr-sheet');
  parent.add(menu.mesh, sheet.mesh);
  const moved = { menu: true, sheet: true };
  let acts: Record<string, () => void> = {};
  const close = (): void => {
    sheet.draw(null);
    acts = {};
  };
  const asking = createAsking(options, {
    show: (content, chosen) => {
      moved.sheet ||= !sheet.mesh.visible;
      acts = chosen;
      sheet.draw(content);
    },
    close,
  });
  const menuActs: Record<string, () => void> = { left: () => turn('left'), right: () => turn('right'), ask: asking.open, exit };
  for (const { id, run } of more) menuActs[id] = run;
  menu.draw({
    title: options.title,
    lines: [{ text: t('xr-vr-how'), quiet: true }],
    buttons: [
      { id: 'left', label: t('xr-rotate-left') },
      { id: 'right', label: t('xr-rotate-right') },
      ...more,
      ...(options.room ? [{ id: 'ask', label: t('xr-ask'), primary: true }] : []),
      { id: 'exit', label: t('xr-exit') },
    ],
  });
  const act = (panel: Panel, table: Record<string, () => void>, ray: Raycaster): boolean => {
    const id = panel.point(ray);
    if (id) table[id]?.();
    return id !== null;
  };
  return {
    open: (point) => {
      asking.leave();
      moved.sheet = true;
      acts = { close };
      const table = acts;
      sheet.draw(pointContent(point, t, null));
      void pointPicture(point).then((picture) => picture && acts === table && sheet.draw(pointContent(point, t, picture)));
    },
    follow: (eye, gaze) => {
      if (moved.menu || strays(menu, eye, gaze)) menu.standBefore(eye, gaze, MENU_ASIDE, 0.42);
      if (moved.sheet || strays(sheet, eye, gaze)) sheet.standBefore(eye, gaze);
      moved.menu = moved.sheet = false;
      // One sheet at a time: side by side they would cover each other.
      menu.mesh.visible = !sheet.mesh.visible;
    },
    meets: (ray) => sheet.point(ray) !== null || menu.point(ray) !== null,
    take: (ray) => act(sheet, acts, ray) || act(menu, menuActs, ray),
    dispose: () => {
      asking.dispose();
      menu.dispose();
      sheet.dispose();
    },
  };
}

/** Out of sight, or left behind: it comes along, and stands still otherwise. */
function strays({ mesh }: Panel, eye: Vector3, gaze: Vector3): boolean {
  const way = mesh.position.clone().sub(eye).setY(0);
  const flat = gaze.clone().setY(0);
  return way.length() > FAR_M || way.angleTo(flat) > (STRAYS_DEGREES * Math.PI) / 180;
}
