/** What a part that joins later (tour, company) may see and move of a visit. */

import type { HallScene } from '../api/types';
import type { Translate } from '../i18n';
import type { Stage } from '../viewer/stage';
import type { Acts } from './acts';
import type { Crowd } from './crowd';
import type { Journey } from './journey';
import type { Walker } from './move/walker';
import type { Layout } from './plan/layout';
import type { Seen } from './seen';
import type { Cost } from './stream/budget';
import type { Details } from './stream/details';
import type { Frame } from './ui/frame';
import type { Panels } from './ui/panels';

export interface Hands {
  document: HallScene;
  layout: Layout;
  frame: Frame;
  stage: Stage;
  t: Translate;
  walker: Walker;
  journey: Journey;
  panels: Panels;
  details: Details;
  /** Told whenever the visitor's own hands move, look or choose. */
  acts: Acts;
  /** Who knows how many people are where tells here. */
  crowd: Crowd;
  seen: Seen;
  /** Something else is drawn here, too, until the returned function is called. */
  reserve(cost: Cost): () => void;
  /** Whether the visitor asks for less motion: cuts instead of flights. */
  still(): boolean;
}
