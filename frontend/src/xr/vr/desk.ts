import type { Object3D, Raycaster, Vector3 } from 'three';
import type { Hotspot } from '../../api';
import type { Translate } from '../../i18n';
import type { Dispose } from '../../island';
import type { PanelContent } from '../panel/layout';
import { createPanel, type Panel } from '../panel/panel';
import { createAsking, type Asking } from './asking';
import { createReading } from './reading';

/** Where one is, and what can be done there. */
export interface DeskPlace {
  title: string;
  /** Said under the title, instead of how hands choose. */
  lines?: string[];
  /** The booth's chat room; null where nobody can be asked. */
  room: string | null;
  /** Points to choose from a list; points that hang in the room need none. */
  points?: readonly Hotspot[];
  /** Further buttons of the menu. */
  more?: readonly { id: string; label: string; run(): void }[];
}

/** The sheets of VR: a menu at hand, and one before the eyes for a point or for questions. */
export interface Desk {
  /** Whether the sheet before the eyes is open. */
  readonly isOpen: boolean;
  /** Says where one is from here on. */
  stand(place: DeskPlace): void;
  /** Show a point's words. */
  open(point: Hotspot): void;
  close(): void;
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
  exit(): void;
  turn(way: 'left' | 'right'): void;
}

type Acts = Record<string, () => void>;

const STRAYS_DEGREES = 55;
const FAR_M = 2.2;
const MENU_ASIDE = -34;

export function createDesk(parent: Object3D, options: DeskOptions): Desk {
  const { t, exit, turn } = options;
  const menu = createPanel('vr-menu');
  const sheet = createPanel('vr-sheet');
  parent.add(menu.mesh, sheet.mesh);
  const moved = { menu: true, sheet: true };
  let acts: Acts = {};
  let menuActs: Acts = {};
  let asking: Asking | null = null;
  const close = (): void => {
    asking?.leave();
    reading.leave();
    sheet.draw(null);
    acts = {};
  };
  const show = (content: PanelContent, chosen: Acts): void => {
    moved.sheet ||= !sheet.mesh.visible;
    acts = chosen;
    sheet.draw(content);
  };
  const reading = createReading(t, { show, close });
  const stand = (place: DeskPlace): void => {
    const { title, room, points = [], more = [] } = place;
    close();
    asking?.dispose();
    const asks = room ? createAsking({ ...options, title, room }, { show, close }) : null;
    asking = asks;
    menuActs = { left: () => turn('left'), right: () => turn('right'), exit, points: () => reading.list(title, points) };
    if (asks) menuActs['ask'] = asks.open;
    for (const { id, run } of more) menuActs[id] = run;
    menu.draw(menuContent(place, t));
  };
  const act = (panel: Panel, table: Acts, ray: Raycaster): boolean => {
    const id = panel.point(ray);
    if (id) table[id]?.();
    return id !== null;
  };
  return {
    get isOpen() {
      return sheet.mesh.visible;
    },
    stand,
    open: (point) => {
      asking?.leave();
      moved.sheet = true;
      reading.open(point);
    },
    close,
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
      asking?.dispose();
      menu.dispose();
      sheet.dispose();
    },
  };
}

/** Pure: what the menu at hand says. */
export function menuContent({ title, lines, room, points = [], more = [] }: DeskPlace, t: Translate): PanelContent {
  return {
    title,
    lines: (lines ?? [t('xr-vr-how')]).map((text) => ({ text, quiet: true })),
    buttons: [
      { id: 'left', label: t('xr-rotate-left') },
      { id: 'right', label: t('xr-rotate-right') },
      ...(points.length > 0 ? [{ id: 'points', label: t('xr-points') }] : []),
      ...(room ? [{ id: 'ask', label: t('xr-ask'), primary: true }] : []),
      ...more.map(({ id, label }) => ({ id, label })),
      { id: 'exit', label: t('xr-exit') },
    ],
  };
}

/** Out of sight, or left behind: it comes along, and stands still otherwise. */
function strays({ mesh }: Panel, eye: Vector3, gaze: Vector3): boolean {
  const way = mesh.position.clone().sub(eye).setY(0);
  const flat = gaze.clone().setY(0);
  return way.length() > FAR_M || way.angleTo(flat) > (STRAYS_DEGREES * Math.PI) / 180;
}
