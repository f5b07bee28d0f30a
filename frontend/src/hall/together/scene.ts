/** Draws the people of a hall for as long as anything of them moves. */

import type { Translate } from '../../i18n';
import { Bin } from '../../viewer/bin';
import { isDark, themeOf } from '../draw/theme';
import type { Hands } from '../hands';
import { makeFigures } from './figures';
import type { Figure, People } from './people';
import { makeTags } from './tags';

export interface PeopleScene {
  /** Something was told: draw until it has been shown. */
  wake(): void;
  readonly drawn: number;
  dispose(): void;
}

/** What was told is shown within so long. */
const AWAKE_MS = 700;

export function drawPeople(hands: Hands, people: () => People | null, t: Translate): PeopleScene {
  const { stage, walker } = hands;
  const bin = new Bin();
  const theme = themeOf(hands.document.hall, isDark());
  const figures = makeFigures(theme);
  const tags = makeTags(theme.accent, (figure) => nameOf(figure, t));
  for (const part of [figures, tags]) {
    stage.scene.add(part.mesh);
    bin.add(() => {
      part.mesh.removeFromParent();
      part.dispose();
    });
  }
  bin.add(hands.reserve({ triangles: figures.triangles, drawCalls: 2, textureBytes: tags.textureBytes }));
  let [until, drawn] = [0, 0];
  let rest: (() => void) | null = null;
  const draw = (): void => {
    const now = performance.now();
    const shown = people()?.shown(walker.pose, now, hands.still()) ?? [];
    drawn = shown.length;
    figures.draw(shown, now, hands.still());
    tags.draw(shown);
    if (now <= until) return;
    rest?.();
    rest = null;
  };
  bin.add(stage.onFrame(draw));
  bin.add(() => rest?.());
  return {
    wake: () => {
      until = performance.now() + AWAKE_MS;
      rest ??= stage.keepDrawing();
    },
    get drawn() {
      return drawn;
    },
    dispose: bin.dispose,
  };
}

function nameOf({ name, role, id }: Figure, t: Translate): string {
  if (name) return name;
  return role === 2 ? t('together-organizer') : role === 1 ? t('together-staff') : t('together-guest', { number: id + 1 });
}
