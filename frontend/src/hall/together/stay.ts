/** What one knows of the hall's people while one is in it: comes in when the line is up, is alone when it is not. */

import { Refused } from '../../chat/wire';
import { Clock } from './clock';
import type { Line } from './line';
import { People } from './people';
import { VERSION, type Counts, type Entered, type Listed, type Tour } from './wire';

export interface StayOptions {
  line: Line;
  hall: string;
  event: string;
  wantsFigures(): boolean;
  /** Figures came, went or moved. */
  onFigures(): void;
  /** One has come in, has come in again, or is alone. */
  onEnter(): void;
  onTours(): void;
  onChange(): void;
}

export class Stay {
  readonly clock = new Clock();
  /** Null while one is alone. */
  me: Entered | null = null;
  /** The code that says why one is. */
  why: string | null = null;
  people: People | null = null;
  tours: readonly Tour[] = [];
  /** People by stand. */
  readonly stands = new Map<string, number>();

  constructor(private readonly o: StayOptions) {
    const { line } = o;
    const now = (): number => performance.now();
    line.on('s', (listed) => this.told((people) => people.all(listed, now())));
    line.on('d', ([came, gone]: [Listed[], number[]]) => this.told((people) => people.change(came, gone, now())));
    line.on('f', (tick) => this.told((people) => people.tick(tick, now())));
    line.on('tours', (tours) => this.tell(tours));
    line.on('counts', (counts) => this.count(counts));
    line.on('closed', ({ code }) => this.leave(code));
    line.on('refused', ({ code }) => code === 'not_entered' && this.me && void this.enter());
    line.onUp(() => void this.enter());
    line.onDown(() => this.leave(null));
    if (line.isUp) void this.enter();
  }

  /** Comes in; doing so again shows everybody anew. */
  async enter(): Promise<void> {
    const { line, hall, event } = this.o;
    try {
      const me = await line.ask<Entered>('enter', { version: VERSION, hall, event });
      this.me = me;
      this.why = null;
      this.clock.forget();
      this.people = new People(me.plan, me.you, this.clock);
      this.tours = me.tours;
      this.stands.clear();
      this.count(me);
      this.o.onEnter();
    } catch (reason) {
      this.leave(reason instanceof Refused ? reason.code : null);
    }
  }

  /** Whose tour has this number. */
  tour(id: number | null): Tour | undefined {
    return this.tours.find((tour) => tour.id === id);
  }

  private leave(code: string | null): void {
    this.me = null;
    this.why = code;
    this.tours = [];
    this.stands.clear();
    this.people?.clear();
    this.o.onFigures();
    this.o.onEnter();
  }

  private told(act: (people: People) => void): void {
    if (!this.people || !this.o.wantsFigures()) return;
    act(this.people);
    this.o.onFigures();
  }

  private tell(tours: readonly Tour[]): void {
    if (!this.me) return;
    this.tours = tours;
    this.o.onTours();
  }

  private count({ here, stands }: Counts): void {
    if (!this.me) return;
    this.me.here = here;
    for (const [stand, people] of Object.entries(stands)) this.stands.set(stand, people);
    this.o.onChange();
  }
}
