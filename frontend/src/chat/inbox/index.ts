import type { Dispose } from '../../island';
import { counted, sayHere } from '../badge';
import { el } from '../dom';
import { line } from '../open';
import { translator, type Translate } from '../../i18n';
import { readView, type View, writeView } from './address';
import { Bell } from './bell';
import { RowList } from './list';
import { PushSwitch } from './push';
import { Rooms } from './rooms';
import { Stage } from './stage';
import { Store } from './store';

const CLOCK_MS = 20_000;
const TYPED_MS = 300;

/** The inbox on the studio's page. */
export async function openInbox(root: HTMLElement, me: number): Promise<Dispose> {
  return new Inbox(root, await translator('chat', 'chat-rules', 'inbox'), me).start();
}

/** The switch for this browser's news, on the page of notices. */
export async function openNotices(root: HTMLElement): Promise<Dispose> {
  const push = new PushSwitch(await translator('inbox'));
  root.replaceChildren(push.root);
  await push.start();
  return () => root.replaceChildren();
}

/** The studio's inbox: boxes with what waits, the opened conversation, and who it is that asks. */
class Inbox {
  private readonly title = document.title.replace(/^\(\d+\+?\) /, '');
  private readonly bell: Bell;
  private readonly disposes: Dispose[] = [];
  private store!: Store;
  private rows!: RowList;
  private rooms!: Rooms;
  private stage: Stage | null = null;
  private view: View = readView(window.location.search);
  private typed = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly t: Translate,
    /** The account that looks. */
    private readonly me: number,
  ) {
    this.bell = new Bell(t);
  }

  async start(): Promise<Dispose> {
    const shared = await line();
    this.rooms = new Rooms(this.part('side'), shared, this.t, (name, seq) => this.stage?.hasRead(name, seq) ?? false);
    this.store = new Store(shared, () => this.draw(), {
      asked: () => this.bell.ring(),
      changed: ({ id, version }) => id === this.stage?.inquiry && this.stage.follow(version),
    });
    this.rows = new RowList(this.part('rows'), this.part('boxes'), this.store, this.t);
    this.part('tools').append(this.bell.root);
    const push = new PushSwitch(this.t, 'btn btn--quiet inbox-tool');
    this.part('tools').append(push.root);
    void push.start();
    this.listen();
    await Promise.all([this.store.look(this.view), this.follow()]);
    return () => {
      for (const dispose of this.disposes) dispose();
      this.store.dispose();
      this.rooms.dispose();
      this.stage?.close();
      this.bell.dispose();
    };
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  private listen(): void {
    const pressed = (event: MouseEvent): void => this.pressed(event);
    const went = (): void => void this.arrive(false);
    const typed = (): void => this.search();
    const search = this.part('search') as HTMLInputElement;
    const sent = (event: Event): void => event.preventDefault();
    this.root.addEventListener('click', pressed);
    window.addEventListener('popstate', went);
    search.addEventListener('input', typed);
    search.form?.addEventListener('submit', sent);
    const timers = [sayHere(), window.setInterval(() => this.draw(), CLOCK_MS)];
    this.disposes.push(
      () => this.root.removeEventListener('click', pressed),
      () => window.removeEventListener('popstate', went),
      () => search.removeEventListener('input', typed),
      () => search.form?.removeEventListener('submit', sent),
      () => timers.forEach((timer) => window.clearInterval(timer)),
    );
  }

  /** Links of the inbox itself change the view, not the page. */
  private pressed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-inquiry], a[data-box], a[data-room]') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (link.href !== window.location.href) window.history.pushState({}, '', link.href);
    void this.arrive(!('box' in link.dataset));
  }

  private search(): void {
    window.clearTimeout(this.typed);
    this.typed = window.setTimeout(() => {
      this.view = { ...this.view, query: (this.part('search') as HTMLInputElement).value.trim() };
      window.history.replaceState({}, '', writeView(this.view));
      void this.store.look(this.view);
    }, TYPED_MS);
  }

  /** Show what the address says. */
  private async arrive(byHand: boolean): Promise<void> {
    const before = this.view;
    this.view = readView(window.location.search);
    const { box, query } = this.view;
    (this.part('search') as HTMLInputElement).value = query;
    if (box !== before.box || query !== before.query) void this.store.look(this.view);
    await this.follow();
    if (byHand && this.stage && !window.matchMedia('(pointer: coarse)').matches) this.stage.talk?.focus();
  }

  private async follow(): Promise<void> {
    const { inquiry, room } = this.view;
    const name = inquiry || room;
    if ((this.stage?.name ?? '') !== name) {
      this.stage?.close();
      this.stage = name ? this.make(inquiry, room) : null;
      if (this.stage) await this.enter(this.stage);
      else this.empty('inbox-pick');
    }
    this.root.dataset['open'] = String(!!name);
    this.draw();
    this.stage?.talk?.show();
  }

  private make(inquiry: string, room: string): Stage {
    const onBack = (): void => {
      window.history.pushState({}, '', writeView({ ...this.view, inquiry: '', room: '' }));
      void this.arrive(false);
    };
    const [stage, aside] = [this.part('stage'), this.part('card')];
    return new Stage({ t: this.t, me: this.me, stage, aside, onBack, onChange: () => this.changed() }, inquiry, room);
  }

  private async enter(stage: Stage): Promise<void> {
    try {
      await stage.open();
    } catch (error) {
      console.error('inbox:', error);
      if (stage === this.stage) this.empty('inbox-cannot-open');
    }
  }

  private empty(words: string): void {
    this.part('stage').replaceChildren(el('p', 'inbox-pick', this.t(words)));
    this.part('card').replaceChildren();
  }

  private changed(): void {
    if (this.stage?.room) this.rooms.seen(this.stage.room.name);
    this.store.soon();
  }

  private draw(): void {
    this.rows.draw(this.view);
    this.rooms.choose(this.view.room);
    document.title = counted(this.title, this.store.counts.waiting ?? 0);
    const row = this.store.rows.find((inquiry) => inquiry.id === this.stage?.inquiry);
    if (row) this.stage?.follow(row.version);
    this.stage?.draw();
  }
}
