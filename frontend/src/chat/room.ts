import { get, post } from '../api';
import type { LocalizedText } from '../api/types';
import type { Dispose } from '../island';
import { Acts } from './acts';
import { onStorage, wheneverAwake } from './awake';
import { Catching } from './catching';
import type { Line } from './line';
import { Others } from './others';
import type { Extra, Outbox } from './outbox';
import { Sender } from './sender';
import { Timeline } from './timeline';
import { type Glance, type Heard, type Joined, type Me, type Message, PASSES, Refused, type Removed, type Rules } from './wire';

const GAP_MS = 400;

export type Status = 'connecting' | 'live' | 'offline' | 'refused';

/** One room as this page knows it. `onChange`: something is to be drawn; `onNew`: what has just come. */
export class ChatRoom {
  readonly timeline = new Timeline();
  status: Status = 'connecting';
  /** Why one may not be here, where that is so. */
  refusal: Refused | null = null;
  title: LocalizedText = {};
  url = '';
  mayWrite = true;
  isStaff = false;
  me: Me = { visitor: '', name: '' };
  present = 0;
  needsName = false;
  isLoaded = false;
  hasEarlier = false;
  /** The last number that one had read when the room was opened; the divider stands behind it. */
  readAtStart = 0;
  rules: Rules = { locked: false, slow_seconds: 0, may_moderate: false };
  readonly acts: Acts;
  readonly others: Others;
  private readUntil = 0;
  private readonly changes = new Set<() => void>();
  private readonly news = new Set<(messages: Message[]) => void>();
  private readonly disposes: Dispose[] = [];
  private readonly sender: Sender;
  private gapTimer = 0;
  private readonly catching: Catching;

  constructor(
    readonly name: string,
    private readonly line: Line,
    readonly outbox: Outbox,
  ) {
    this.sender = new Sender(this, line, outbox);
    this.catching = new Catching(name, line, this.timeline, {
      adopt: (joined) => this.adopt(joined),
      begin: (joined) => this.begin(joined),
      take: (messages) => this.take(messages),
      changed: () => this.changed(),
    });
    this.acts = new Acts(name, line);
    this.others = new Others(name, line, () => this.me.visitor, () => this.changed());
    this.disposes.push(
      line.onUp(() => void this.join()),
      line.onDown(() => this.set('offline')),
      line.on<Heard>('message', (message) => message.room === name && this.take([message])),
      line.on<Heard>('changed', (message) => message.room === name && this.heardChange(message)),
      line.on<Rules & { room: string }>('rules', (rules) => rules.room === name && this.ruled(rules)),
      line.on<Removed>('removed', (news) => news.room === name && this.refuse(new Refused(news.code, news.params))),
      line.on<{ room: string; count: number }>('presence', ({ room, count }) => room === name && this.crowd(count)),
    );
    this.disposes.push(wheneverAwake(() => void this.renew()), onStorage(() => this.changed()));
    if (line.isUp) void this.join();
    else if (!navigator.onLine) this.status = 'offline';
  }

  /** The last number that one has read. */
  get readTo(): number {
    return this.readUntil;
  }

  /** Whether only its parties are here. */
  get isPrivate(): boolean {
    return !/^(booth|event|hall):/.test(this.name);
  }

  /** How many messages of others came after what one has read. */
  get unread(): number {
    return this.timeline.all.filter((m) => m.seq > this.readUntil && m.by !== this.me.visitor).length;
  }

  onChange(act: () => void): void {
    this.changes.add(act);
  }

  onNew(act: (messages: Message[]) => void): void {
    this.news.add(act);
  }

  changed(): void {
    for (const act of this.changes) act();
  }

  /** Queue a message and send it as soon as it can be. */
  say(body: string, extra: Extra = {}): void {
    this.outbox.add(body, this.me.visitor, extra);
    this.others.typing(false);
    this.changed();
    void this.sender.flush();
  }

  retry(id: string): void {
    this.outbox.retry(id, this.me.visitor);
    this.changed();
    void this.sender.flush();
  }

  discard(id: string): void {
    this.outbox.remove(id);
    this.changed();
  }

  /** Take a guest's name; the connection is made anew to show the cookie, and what waits is sent. */
  async introduce(name: string): Promise<void> {
    const me = await post<Me>('/api/chat/guest', { name });
    for (const entry of this.outbox.all) if (!entry.by) this.outbox.retry(entry.id, me.visitor);
    this.me = me;
    this.needsName = false;
    this.changed();
    this.line.renew();
  }

  async earlier(): Promise<void> {
    const before = this.timeline.first;
    const { messages } = await get<{ messages: Message[] }>(`/api/chat/rooms/${this.name}/before/${before}`);
    this.timeline.prepend(messages);
    this.hasEarlier = this.timeline.first > 1 && messages.length > 0;
    this.changed();
  }

  /** Everything that is here has been seen. */
  read(): void {
    if (this.timeline.last <= this.readUntil) return;
    this.readUntil = this.timeline.last;
    this.changed();
    this.line.ask('read', { room: this.name, seq: this.readUntil }).catch(() => undefined);
  }

  /** Messages that came, by whatever way. */
  take(messages: readonly Message[]): void {
    if (!this.isLoaded) return this.timeline.hold(messages);
    const fresh = this.timeline.accept(messages);
    for (const message of fresh) this.outbox.all.some((e) => e.id === message.id) && this.outbox.remove(message.id);
    if (this.timeline.hasGap && !this.gapTimer) {
      // Two processes may tell 7 before 6: a moment's patience saves the question.
      this.gapTimer = window.setTimeout(() => {
        this.gapTimer = 0;
        if (this.timeline.hasGap) void this.catchUp();
      }, GAP_MS);
    }
    if (!fresh.length) return;
    for (const { by } of fresh) this.others.stopped(by);
    this.changed();
    for (const act of this.news) act(fresh);
  }

  /** A message was edited, deleted or given a sign. One change missed means asking for all of them. */
  private heardChange(message: Message): void {
    if (!this.catching.heard(message) && this.isLoaded) void this.catchUp().catch(() => undefined);
  }

  dispose(): void {
    for (const dispose of this.disposes) dispose();
    this.others.dispose();
    window.clearTimeout(this.gapTimer);
    this.sender.stop();
    if (this.line.isUp) this.line.ask('leave', { room: this.name }).catch(() => undefined);
  }

  private async join(): Promise<void> {
    if (!this.isLoaded) this.set('connecting');
    try {
      await this.catchUp();
      this.set('live');
      void this.sender.flush();
    } catch (error) {
      if (!(error instanceof Refused)) return this.set('offline');
      if (!PASSES.has(error.code)) return this.refuse(error);
      window.setTimeout(() => void this.join(), Number(error.params['seconds'] ?? 1) * 1000);
    }
  }

  /** Ask for what is missing until nothing is. */
  private catchUp(): Promise<void> {
    return this.catching.run(this.isLoaded);
  }

  private begin(joined: Joined): void {
    this.adopt(joined);
    if (!this.isLoaded) this.readAtStart = joined.read || joined.last;
    this.readUntil = Math.max(this.readUntil, this.readAtStart);
    this.isLoaded = true;
    this.timeline.reset(joined.messages);
    this.hasEarlier = this.timeline.first > 1;
    for (const message of joined.messages) this.outbox.remove(message.id);
    this.changed();
  }

  private adopt(joined: Joined): void {
    this.title = joined.title;
    this.url = joined.url;
    this.mayWrite = joined.may_write;
    this.isStaff = joined.staff;
    this.me = joined.me;
    this.present = joined.present;
    this.rules = joined.rules ?? this.rules;
  }

  private async renew(): Promise<void> {
    if (this.status !== 'live') return;
    try {
      const seen = await this.line.ask<Glance>('here', { room: this.name });
      this.mayWrite = seen.may_write;
      this.rules = seen.rules ?? this.rules;
      this.crowd(seen.present);
      if (seen.last > this.timeline.last || this.catching.lacks(seen.change)) await this.catchUp();
    } catch (error) {
      if (error instanceof Refused && !PASSES.has(error.code)) await this.join();
    }
  }

  /** A moderator closed or opened the room, or slowed it down. What else one may do is asked with the next renewal. */
  ruled({ locked, slow_seconds }: Pick<Rules, 'locked' | 'slow_seconds'>): void {
    const isExempt = this.isStaff || this.rules.may_moderate;
    if (locked !== this.rules.locked && !isExempt) this.mayWrite = !locked && !this.rules.muted;
    this.rules = { ...this.rules, locked, slow_seconds };
    this.changed();
    if (!locked) void this.sender.flush();
  }

  /** One may not be here, or no longer. */
  private refuse(why: Refused): void {
    this.refusal = why;
    this.set('refused');
  }

  private crowd(count: number): void {
    if (count === this.present) return;
    this.present = count;
    this.changed();
  }

  private set(status: Status): void {
    if (status === this.status) return;
    this.status = status;
    this.changed();
  }
}
