/** The hall as it is drawn before any fine model: building, floor, boards, plates and the batch of booths. */

import { Color, Fog, Mesh, MeshBasicMaterial, type Scene } from 'three';
import type { HallScene } from '../../api/types';
import type { Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import type { Layout } from '../plan/layout';
import type { Cost } from '../stream/budget';
import { makeBoards, nameBoardAt } from './boards';
import { drawBuilding } from './building';
import { makeFloor } from './floor';
import { drawEmblems } from './emblem';
import { drawFair } from './fair';
import { drawFurniture } from './furniture';
import { drawLamps } from './lamps';
import { Mesher } from './mesher';
import { makePlates, type Plates } from './plates';
import { makeProxies, type Proxies } from './proxies';
import { daylight, sectionOf, type Section } from './section';
import { SIGN_HEIGHT } from '../plan/signs';
import { isDark, themeOf, type Theme } from './theme';

export interface World {
  proxies: Proxies;
  plates: Plates;
  floor: Mesh;
  /** What the building costs, before finer booths. */
  cost(): Cost;
  dispose(): void;
}

export interface WorldOptions {
  document: HallScene;
  layout: Layout;
  t: Translate;
  phone: boolean;
}

export function makeWorld(scene: Scene, { document, layout, t, phone }: WorldOptions): World {
  const bin = new Bin();
  const section = sectionOf(layout);
  const theme = themeOf(document.hall, isDark());
  const { accent } = theme;
  // Matches finer booths to the brightness of their proxies, which carry their own light.
  scene.environmentIntensity = theme.night ? 0.98 : 1.12;
  scene.background = new Color(theme.haze);
  scene.fog = new Fog(theme.haze, 16, Math.max(60, layout.depth * 1.35));
  const building = makeBuilding(document, section, theme);
  const floor = makeFloor(document, section, theme, phone);
  const boards = makeBoards(document, section, theme);
  const plates = makePlates({ accent, t, phone });
  const proxies = makeProxies(layout.stands, accent);
  const parts = [building, floor, boards, plates, proxies];
  for (const part of parts) {
    scene.add(part.mesh);
    bin.add(() => {
      part.mesh.removeFromParent();
      part.dispose();
    });
  }
  const textureBytes = floor.textureBytes + boards.textureBytes + plates.textureBytes;
  const triangles = building.triangles + 600;
  return {
    proxies,
    plates,
    floor: floor.mesh,
    cost: () => ({ triangles: triangles + proxies.triangles(), drawCalls: parts.length + 1, textureBytes }),
    dispose: bin.dispose,
  };
}

function makeBuilding(document: HallScene, section: Section, theme: Theme): { mesh: Mesh; triangles: number; dispose: () => void } {
  const mesher = new Mesher(daylight(section, theme.ambient));
  drawBuilding(mesher, section, theme);
  drawLamps(mesher, section, theme);
  drawEmblems(mesher, document, section, theme);
  drawFurniture(mesher, document, theme);
  drawFair(mesher, document, section, theme);
  hangers(mesher, document, section, theme);
  const geometry = mesher.build();
  const material = new MeshBasicMaterial({ vertexColors: true, toneMapped: false });
  const mesh = new Mesh(geometry, material);
  mesh.name = 'building';
  const dispose = (): void => [geometry, material].forEach((part) => part.dispose());
  return { mesh, triangles: mesher.triangles, dispose };
}

/** Rods that carry the signs and the hall's name. */
function hangers(m: Mesher, document: HallScene, s: Section, { joinery }: Theme): void {
  const rod = (x: number, z: number, low: number, high: number): void => m.box([x, (low + high) / 2, z], [0.03, high - low, 0.03], joinery);
  const name = nameBoardAt(document, s);
  for (const x of [-name.width * 0.4, name.width * 0.4]) rod(x, name.z, name.y + name.height / 2, s.gable);
  for (const edge of [-1, 1]) m.box([0, name.y + (edge * name.height) / 2, name.z], [name.width + 0.1, 0.07, 0.1], joinery);
  for (const f of document.plan.furniture) {
    if (f.kind !== 'sign') continue;
    // Two rods near the ends: one in the middle would cross out the hall's name behind it.
    const turn = (f.rotation * Math.PI) / 180;
    const low = Math.min(SIGN_HEIGHT, s.eaves - 0.8) + 0.3;
    // Under the hall's name it hangs from that board: its rods would cross the letters.
    const isUnder = Math.abs(f.z - name.z) < 2 && Math.abs(f.x) < name.width / 2;
    const high = isUnder ? Math.max(low, name.y - name.height / 2) : s.eaves;
    for (const side of [-1.45, 1.45]) rod(f.x + side * Math.cos(turn), f.z - side * Math.sin(turn), low, high);
  }
}
