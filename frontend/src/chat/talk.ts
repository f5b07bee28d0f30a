import type { Dispose } from '../island';
import type { BubbleHost } from './bubble';
import { Composer } from './composer';
import { el } from './dom';
import { Naming } from './naming';
import type { ChatRoom } from './room';
import { Thread } from './thread';
import { errorWords, type Translate } from './words';
import type { Message } from './wire';

const TOLD_MS = 8_000;

/** A whole conversation: messages, the state of the line, the name form, the composer. Panel and inbox hold one. */
export class Talk implements BubbleHost {
  readonly root = el('div', 'chat-talk');
  /** Stands between the messages and the composer, for what belongs to this conversation. */
  readonly aside = el('div', 'chat-aside');
  readonly composer: Composer;
  private readonly thread: Thread;
  private readonly naming: Naming;
  private readonly state = el('p', 'chat-state');
  private readonly writers = el('p', 'chat-writers');
  private readonly told = el('p', 'chat-told');
  private hide: Dispose | null = null;
  private wasLoaded = false;
  private isModerated = false;
  private timer = 0;
  /** A picture that waits for its author's name. */
  private picture: File | null = null;

  constructor(
    readonly room: ChatRoom,
    readonly t: Translate,
  ) {
    this.thread = new Thread(room, this);
    this.composer = new Composer(t, room.name, {
      say: (body, extra) => {
        this.thread.goToEnd();
        room.say(body, extra);
        this.thread.goToEnd();
      },
      edit: (message, body) => void room.acts.edit(message.seq, body).catch((error: unknown) => this.tell(errorWords(t, error))),
      typing: (on) => room.status === 'live' && !!room.me.visitor && room.others.typing(on),
      attach: (into) => void this.attach(into),
      bring: (file) => void this.bring(file),
    });
    this.naming = new Naming(room, t, () => this.named());
    for (const part of [this.state, this.writers, this.told]) part.setAttribute('role', 'status');
    this.told.hidden = true;
    this.root.append(this.thread.root, this.aside, this.state, this.told, this.writers, this.naming.root, this.composer.root);
    this.thread.root.addEventListener('chat:end', () => this.seen());
    document.addEventListener('visibilitychange', this.seen);
    room.onChange(() => this.draw());
    room.onNew(() => this.seen());
    this.draw();
  }

  /** It is on the screen now. */
  show(): void {
    this.hide ??= this.thread.show();
    this.composer.fit();
    this.seen();
  }

  hidden(): void {
    this.hide?.();
    this.hide = null;
  }

  focus(): void {
    this.composer.focus();
  }

  reply(message: Message): void {
    this.composer.carried.answers(message);
    this.focus();
  }

  edit(message: Message): void {
    this.composer.edit(message);
  }

  /** The next message answers this one, unless its author takes that off. */
  answerTo(seq: number, author: string): void {
    this.composer.carried.answers({ seq, author });
  }

  /** Put words where one writes, for looking over. */
  insert(words: string): void {
    this.composer.write(words);
  }

  /** Stand above the words that one writes. */
  tools(made: HTMLElement): void {
    this.composer.root.prepend(made);
  }

  /** Say something that passes. */
  readonly tell = (words: string): void => {
    this.told.textContent = words;
    this.told.hidden = !words;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => (this.told.hidden = true), TOLD_MS);
  };

  dispose(): void {
    this.hidden();
    window.clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.seen);
  }

  private async attach(into: HTMLElement): Promise<void> {
    const { openAttach } = await import('./attach');
    await openAttach({ ...this.parts(), bring: (file) => void this.bring(file) }, into);
  }

  private parts(): { t: Translate; room: ChatRoom; composer: Composer; tell(words: string): void } {
    return { t: this.t, room: this.room, composer: this.composer, tell: this.tell };
  }

  /** Send a picture ahead; who has no name yet is asked for it first. */
  private async bring(file: File): Promise<void> {
    if (!this.room.me.name) {
      this.picture = file;
      this.room.needsName = true;
      return this.room.changed();
    }
    this.tell(this.t('chat-picture-coming'));
    try {
      const { bringPicture } = await import('./attach');
      this.composer.carried.show({ picture: await bringPicture(this.room.name, file) });
      this.tell('');
      this.composer.focus();
    } catch (error) {
      this.tell(errorWords(this.t, error));
    }
  }

  private named(): void {
    const { picture } = this;
    this.picture = null;
    if (picture) void this.bring(picture);
    this.composer.focus();
  }

  private draw(): void {
    this.thread.draw();
    this.composer.root.hidden = !this.room.mayWrite || this.room.needsName || this.room.status === 'refused';
    this.naming.draw();
    write(this.state, this.stateWords());
    write(this.writers, this.writing());
    this.root.dataset['status'] = this.room.status;
    this.moderate();
    if (this.room.isLoaded && !this.wasLoaded && this.hide) {
      this.wasLoaded = true;
      this.hidden();
      this.show();
    }
  }

  /** Who keeps order among many has that at hand; its code comes for them alone. */
  private moderate(): void {
    const { room } = this;
    if (this.isModerated || room.isPrivate || !room.rules.may_moderate) return;
    this.isModerated = true;
    const made = import('./moderate').then(({ orderMenu }) => orderMenu(room, this.tell));
    made.then((menu) => this.root.prepend(menu), () => (this.isModerated = false));
  }

  private writing(): string {
    const [first, ...more] = this.room.others.writing();
    if (!first) return '';
    return more.length ? this.t('chat-typing-more', { author: first, count: more.length }) : this.t('chat-typing', { author: first });
  }

  private stateWords(): string {
    const { status, isLoaded, mayWrite, isStaff, rules } = this.room;
    if (status === 'refused') return errorWords(this.t, this.room.refusal ?? { code: 'room_not_found' });
    if (status === 'offline') return this.t('chat-offline');
    if (status === 'connecting' && !isLoaded) return this.t('chat-connecting');
    if (rules.muted) return this.t('chat-muted');
    if (rules.locked) return this.t(isStaff ? 'chat-locked-staff' : 'chat-locked');
    if (!mayWrite) return errorWords(this.t, { code: 'may_not_write' });
    return rules.slow_seconds && !isStaff ? this.t('chat-slow', { seconds: rules.slow_seconds }) : '';
  }

  private readonly seen = (): void => {
    const isSeen = this.hide && this.room.isLoaded && document.visibilityState === 'visible' && this.thread.seesEnd;
    if (isSeen) this.room.read();
  };
}

function write(into: HTMLElement, words: string): void {
  into.hidden = !words;
  if (into.textContent !== words) into.textContent = words;
}
