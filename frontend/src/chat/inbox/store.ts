import { get } from '../../api';
import type { Dispose } from '../../island';
import type { Line } from '../line';
import type { View } from './address';
import { type Counts, type Inquiry, PAGE } from './wire';

type Changed = Pick<Inquiry, 'id' | 'version'>;

const ASK_AGAIN_MS = 60_000;
const TOGETHER_MS = 400;

type Question = Pick<View, 'box' | 'query'>;

/** The rows of the box one looks at, kept true while the page is open. */
export class Store {
  rows: Inquiry[] = [];
  counts: Partial<Counts> = {};
  /** Whether the box may hold rows after the last one. */
  hasMore = false;
  hasFailed = false;
  isLoaded = false;
  private asked: Question = { box: 'open', query: '' };
  private turn = 0;
  private timer = 0;
  private readonly disposes: Dispose[];

  constructor(
    line: Line,
    private readonly onChange: () => void,
    private readonly news: {
      /** A visitor asks something, in any room that one answers in. */
      asked(): void;
      /** Somebody took an inquiry, an answer stopped its clock, or the clock moved it. */
      changed(news: Changed): void;
    },
  ) {
    const wake = (): void => void (document.visibilityState === 'visible' && this.soon());
    const every = window.setInterval(() => this.soon(), ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', wake);
    this.disposes = [
      line.onUp(() => this.soon()),
      line.on<Changed>('inquiry', (news) => {
        this.news.changed(news);
        this.soon();
      }),
      line.on('inbox', () => {
        this.news.asked();
        this.soon();
      }),
      () => document.removeEventListener('visibilitychange', wake),
      () => window.clearInterval(every),
      () => window.clearTimeout(this.timer),
    ];
  }

  /** Look into a box; what was shown stays until the answer is here. */
  async look(question: Question): Promise<void> {
    this.asked = { box: question.box, query: question.query };
    await this.ask();
  }

  /** The page after the last row. */
  async more(): Promise<void> {
    const last = this.rows.at(-1);
    if (!last) return;
    const rows = await get<Inquiry[]>(address(this.asked, last.id));
    const known = new Set(this.rows.map((row) => row.id));
    this.rows = [...this.rows, ...rows.filter((row) => !known.has(row.id))];
    this.hasMore = rows.length === PAGE;
    this.onChange();
  }

  /** Ask again, once for everything that happens within a moment. */
  soon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), TOGETHER_MS);
  }

  dispose(): void {
    for (const dispose of this.disposes) dispose();
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    try {
      const [rows, counts] = await Promise.all([get<Inquiry[]>(address(this.asked)), get<Counts>('/api/inbox/counts')]);
      // An answer to a question that nobody asks any more.
      if (turn !== this.turn) return;
      [this.rows, this.counts, this.hasMore] = [rows, counts, rows.length === PAGE];
      [this.isLoaded, this.hasFailed] = [true, false];
    } catch (error) {
      if (turn !== this.turn) return;
      console.error('inbox:', error);
      this.hasFailed = true;
    }
    this.onChange();
  }
}

function address({ box, query }: Question, after = ''): string {
  const said = new URLSearchParams({ box });
  if (query) said.set('q', query);
  if (after) said.set('after', after);
  return `/api/inquiries?${said.toString()}`;
}
