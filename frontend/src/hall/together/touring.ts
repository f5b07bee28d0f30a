/** Leading and following: what the visitor asks for, and what becomes of it on the wire. */

import { NoAnswer, Refused } from '../../chat/wire';
import { errorId, type Translate } from '../../i18n';
import type { Hands } from '../hands';
import type { Following } from './following';
import type { Line } from './line';
import { saidOf } from './sender';
import type { Stay } from './stay';
import type { StripState } from './strip';

/** How often a leader says that the tour goes on. */
const LEAD_MS = 5_000;
const WORDED = new Set(['tour_over', 'may_not_lead', 'event_not_open', 'moves_too_fast', 'not_entered']);

export interface TouringOptions {
  hands: Hands;
  t: Translate;
  line: Line;
  stay: Stay;
  following: Following;
  /** A leader must be seen. */
  showFigure(): void;
  onChange(): void;
  /** The keyboard goes where one can step out again. */
  focus(): void;
}

export class Touring {
  leads = false;
  private ledAt = 0;
  private readonly dismissed = new Set<number>();

  constructor(private readonly o: TouringOptions) {}

  async follow(tour: number): Promise<void> {
    if (this.leads) await this.lead(false);
    this.o.following.begin(tour);
    await this.ask(tour);
  }

  async rejoin(): Promise<void> {
    const { leader } = this.o.following;
    if (leader === null) return;
    this.o.following.rejoin();
    await this.ask(leader);
  }

  /** One's own hands have moved. */
  steppedOut(): void {
    this.unfollow();
    this.o.hands.frame.announce(this.o.t('together-stepped-out'));
    this.o.onChange();
  }

  /** Leaves the tour; one is not invited to it again. */
  leave(): void {
    const { following, onChange } = this.o;
    if (following.leader !== null) this.dismissed.add(following.leader);
    if (following.isLed) this.unfollow();
    following.end();
    onChange();
  }

  dismiss(tour: number): void {
    this.dismissed.add(tour);
    this.o.hands.stage.canvas.focus({ preventScroll: true });
    this.o.onChange();
  }

  async lead(on: boolean): Promise<void> {
    const { line, hands, t, onChange } = this.o;
    if (on && this.o.following.leader !== null) this.leave();
    if (on) this.o.showFigure();
    this.ledAt = performance.now();
    try {
      await line.ask('lead', on ? { on, pose: saidOf(hands.walker.pose) } : { on });
      if (on !== this.leads) hands.frame.toast(t(on ? 'together-lead-began' : 'together-lead-ended'));
      this.leads = on;
    } catch (reason) {
      // A lost answer leaves it as it was: the server ends a tour that nobody goes on with.
      if (reason instanceof Refused || !on) this.leads = false;
      this.say(reason);
    }
    onChange();
  }

  /** Says now and then that one still leads. */
  goOn(now: number): void {
    if (this.leads && now - this.ledAt > LEAD_MS) void this.lead(true);
  }

  /** One has come in anew, or is alone: what went on goes on, where it can. */
  entered(): void {
    const { stay, following } = this.o;
    if (!stay.me) following.end();
    else if (this.leads) void this.lead(true);
    else if (following.isLed && stay.tour(following.leader)) void this.ask(following.leader!);
    this.changed();
  }

  /** The list of tours has changed. */
  changed(): void {
    const { stay, following, hands, t, onChange } = this.o;
    if (following.leader !== null && !stay.tour(following.leader)) {
      following.end();
      hands.frame.toast(t('together-over'));
    }
    onChange();
  }

  state(): StripState {
    const { stay, following, hands } = this.o;
    if (this.leads) return { kind: 'leading', followers: stay.tour(stay.me?.you ?? null)?.followers ?? 0 };
    const mine = stay.tour(following.leader);
    if (mine) return { kind: following.isLed ? 'following' : 'out', tour: mine };
    const invited = stay.tours.find(({ id }) => id !== stay.me?.you && !this.dismissed.has(id));
    return invited && !hands.frame.dialog.dataset['guided'] ? { kind: 'invited', tour: invited } : { kind: 'none' };
  }

  private async ask(tour: number): Promise<void> {
    try {
      await this.o.line.ask('follow', { tour });
      this.o.onChange();
      this.o.focus();
    } catch (reason) {
      this.o.following.end();
      this.say(reason);
      this.o.onChange();
    }
  }

  private unfollow(): void {
    // Whether it is heard or not, one is not led any more.
    this.o.line.ask('follow', { tour: null }).catch(() => undefined);
  }

  private say(reason: unknown): void {
    const { hands, t } = this.o;
    if (reason instanceof Refused) hands.frame.toast(t(WORDED.has(reason.code) ? errorId(reason.code) : 'together-failed'));
    else if (reason instanceof NoAnswer) hands.frame.toast(t('together-no-answer'));
    else console.error('hall:', reason);
  }
}
