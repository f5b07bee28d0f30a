import type { Dispose } from '../island';
import { Composer } from './composer';
import { el } from './dom';
import { Naming } from './naming';
import type { ChatRoom } from './room';
import { Thread } from './thread';
import { errorWords, type Translate } from './words';

/** A whole conversation: messages, the state of the line, the name form, the composer. Panel and inbox hold one. */
export class Talk {
  readonly root = el('div', 'chat-talk');
  private readonly thread: Thread;
  private readonly naming: Naming;
  private readonly composer: Composer;
  private readonly state = el('p', 'chat-state');
  private hide: Dispose | null = null;
  private wasLoaded = false;

  constructor(
    private readonly room: ChatRoom,
    private readonly t: Translate,
  ) {
    this.thread = new Thread(room, t);
    this.composer = new Composer(t, room.name, (body) => {
      this.thread.goToEnd();
      room.say(body);
      this.thread.goToEnd();
    });
    this.naming = new Naming(room, t, () => this.composer.focus());
    this.state.setAttribute('role', 'status');
    this.root.append(this.thread.root, this.state, this.naming.root, this.composer.root);
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

  dispose(): void {
    this.hidden();
    document.removeEventListener('visibilitychange', this.seen);
  }

  private draw(): void {
    this.thread.draw();
    this.composer.root.hidden = !this.room.mayWrite || this.room.needsName || this.room.status === 'refused';
    this.naming.draw();
    const words = this.stateWords();
    this.state.hidden = !words;
    if (this.state.textContent !== words) this.state.textContent = words;
    this.root.dataset['status'] = this.room.status;
    if (this.room.isLoaded && !this.wasLoaded && this.hide) {
      this.wasLoaded = true;
      this.hidden();
      this.show();
    }
  }

  private stateWords(): string {
    const { status, isLoaded, mayWrite } = this.room;
    if (status === 'refused') return errorWords(this.t, 'room_not_found');
    if (status === 'offline') return this.t('chat-offline');
    if (status === 'connecting' && !isLoaded) return this.t('chat-connecting');
    return mayWrite ? '' : errorWords(this.t, 'may_not_write');
  }

  private readonly seen = (): void => {
    const isSeen = this.hide && this.room.isLoaded && document.visibilityState === 'visible' && this.thread.seesEnd;
    if (isSeen) this.room.read();
  };
}
