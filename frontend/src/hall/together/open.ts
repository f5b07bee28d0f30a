/** Being in the hall together: joins the connection, the figures, the counts and the tours to a visit. */

import { translator } from '../../i18n';
import { Bin } from '../../viewer/bin';
import type { Hands } from '../hands';
import { isNews, keepFigures, wantsFigures } from './choice';
import { makeFollowing } from './following';
import { openLine } from './line';
import { makePanel } from './panel';
import { drawPeople } from './scene';
import { Stay } from './stay';
import { makeStrip } from './strip';
import { tellPlace } from './telling';
import './together.css';
import { Touring } from './touring';

/** Resolves once the visit has its panel; the connection comes by itself. Returns how to leave. */
export async function openTogether(hands: Hands): Promise<() => void> {
  const { frame, stage } = hands;
  const bin = new Bin();
  const t = await translator('together');
  const line = await openLine();
  bin.add(line.dispose);
  let figures = wantsFigures();
  const scene = drawPeople(hands, () => stay.people, t);
  bin.add(scene.dispose);
  const focusView = (): void => stage.canvas.focus({ preventScroll: true });
  const panel = makePanel({
    frame,
    t,
    focusView,
    onFigures: (on) => choose(on),
    onLead: (on) => void touring.lead(on),
    onFollow: (tour) => (tour === null ? touring.leave() : void touring.follow(tour)),
  });
  bin.add(panel.dispose);
  const strip = makeStrip({
    frame,
    t,
    onFollow: (tour) => void touring.follow(tour),
    onDismiss: (tour) => touring.dismiss(tour),
    onStepOut: () => following.stepOut(),
    onRejoin: () => void touring.rejoin(),
    onLeave: () => (touring.leave(), focusView()),
    onEnd: () => void touring.lead(false),
  });
  bin.add(strip.dispose);
  const show = (): void => {
    hands.crowd.set(besidesMe(hands, stay.stands, telling.stand()));
    strip.show(touring.state());
    panel.show({
      here: stay.me?.here ?? null,
      why: stay.why,
      figures,
      name: stay.me?.name ?? '',
      mayLead: stay.me?.may_lead ?? false,
      leads: touring.leads,
      me: stay.me?.you ?? -1,
      following: following.leader,
      tours: stay.tours,
    });
  };
  const stay: Stay = new Stay({
    line,
    hall: hands.document.hall.slug,
    event: hands.document.event?.slug ?? '',
    wantsFigures: () => figures,
    onFigures: scene.wake,
    onTours: () => touring.changed(),
    onChange: () => show(),
    onEnter: () => {
      telling.forget();
      touring.entered();
      if (stay.me && figures && isNews()) frame.toast(t('together-seen'));
    },
  });
  const following = makeFollowing({ hands, clock: stay.clock, onStepOut: () => touring.steppedOut() });
  bin.add(following.dispose);
  line.on('v', (view) => (following.heard(view, performance.now()), stage.invalidate()));
  const telling = tellPlace({
    hands,
    line,
    number: () => stay.me?.you ?? null,
    wantsFigures: () => figures,
    isLed: () => following.isLed,
    onStand: show,
  });
  bin.add(telling.dispose);
  const choose = (on: boolean): void => {
    if (on === figures) return;
    figures = on;
    keepFigures(on);
    telling.forget();
    if (!on) line.say('off');
    if (!on) stay.people?.clear();
    if (!on && touring.leads) void touring.lead(false);
    // Who is here was not told while one did not want to see it.
    if (on && stay.me) void stay.enter();
    scene.wake();
    show();
  };
  const touring = new Touring({ hands, t, line, stay, following, showFigure: () => choose(true), onChange: show, focus: strip.focus });
  bin.add(() => hands.crowd.set({}));
  bin.add(publish(() => ({ drawn: scene.drawn, here: stay.me?.here ?? 0, isLed: following.isLed })));
  show();
  return bin.dispose;
}

/** Figures for tests and measurements, beside those of the visit (stats.ts). */
function publish(people: () => object): () => void {
  const shown = (globalThis as { maruHall?: object }).maruHall;
  if (shown) Object.assign(shown, { people });
  return () => shown && Object.assign(shown, { people: undefined });
}

/** People by booth, without oneself. */
function besidesMe({ layout }: Hands, stands: ReadonlyMap<string, number>, mine: string): Record<string, number> {
  const counted = layout.stands.flatMap(({ number, booth }) =>
    booth ? [[booth.slug, (stands.get(number) ?? 0) - Number(number === mine)] as const] : [],
  );
  return Object.fromEntries(counted);
}
