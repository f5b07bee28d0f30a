import { ASK_PART, type Pin, tellPoints } from '../api/pins';
import type { Hotspot } from '../api/types';
import { pick } from '../i18n';
import type { Dispose } from '../island';
import { chooseTab } from './chosen';
import { button, el, icon } from './dom';
import type { Panel } from './open';
import type { ChatProps } from './props';
import type { Translate } from './words';

const OPENERS = '[data-action="ask"], a[href="#ask"]';

/** What a thumb must reach whole, and the corner of the screen that the launcher takes. */
const COVERED = '.viewer-actions';
const LAUNCH_CORNER = '-89% 0px 0px -75%';

/** A booth's chat: an invitation in the page, a button that follows, and the panel once somebody wants it. */
export class BoothChat {
  private readonly launch: HTMLButtonElement;
  private readonly badge = el('span', 'chat-launch__badge');
  private readonly people = el('p', 'chat-invite__present');
  private panel: Promise<Panel> | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly props: ChatProps & { room: string },
    private readonly t: Translate,
  ) {
    this.launch = button('chat-launch', () => void this.open(this.launch), icon('chat'), el('span', '', t('chat-ask')), this.badge);
    this.launch.setAttribute('aria-haspopup', 'dialog');
    this.launch.hidden = !!props.quiet;
    const mail = root.querySelector('a[href^="mailto:"]');
    const start = button('btn btn--primary', () => void this.open(start), icon('chat'), props.start ?? t('chat-start'));
    start.dataset['chat'] = 'start';
    const actions = el('p', 'cluster', start, ...(mail ? [mail] : []));
    root.replaceChildren(el('div', 'chat-invite', el('p', '', props.invite ?? t('chat-invite')), this.people, actions), this.launch);
    this.show(props.unread ?? 0, props.online ?? 0);
  }

  start(): Dispose {
    const pressed = (event: MouseEvent): void => {
      const opener = event.target instanceof Element ? event.target.closest<HTMLElement>(OPENERS) : null;
      if (!opener) return;
      event.preventDefault();
      void this.open(opener);
    };
    document.addEventListener('click', pressed);
    const asked = (event: Event): void => {
      event.preventDefault();
      void this.about((event as CustomEvent<Pin>).detail);
    };
    document.addEventListener(ASK_PART, asked);
    const others = this.makeWay();
    const pin = /^#pin=([a-z]+:[\w-]+)\/(\d+)$/.exec(window.location.hash);
    if (pin) void this.look(pin[1]!, Number(pin[2]));
    if (window.location.hash === '#ask') void this.open(null);
    else if (window.location.hash === '#own') void this.openOwn();
    else if (this.hasReason()) whenIdle(() => void this.load());
    return () => {
      document.removeEventListener('click', pressed);
      document.removeEventListener(ASK_PART, asked);
      others();
      void this.panel?.then((panel) => panel.dispose());
    };
  }

  /** The button that follows steps aside while one in the page is on the screen, and while it would cover the view's own. */
  private makeWay(): Dispose {
    const beside = watchFor(document.querySelectorAll(`${OPENERS}, [data-chat="start"]`), '0px', () => draw());
    const below = watchFor(document.querySelectorAll(COVERED), LAUNCH_CORNER, () => draw());
    const draw = (): void => {
      const isNeedless = beside.inView.size > 0 && !!this.badge.hidden;
      this.launch.classList.toggle('chat-launch--away', isNeedless || below.inView.size > 0);
    };
    return () => [beside, below].forEach(({ observer }) => observer.disconnect());
  }

  private async open(opener: HTMLElement | null): Promise<void> {
    this.launch.disabled = true;
    try {
      (await this.load()).open(opener);
    } catch (error) {
      this.panel = null;
      this.people.hidden = false;
      this.people.textContent = this.t('chat-load-failed');
      console.error('chat:', error);
    } finally {
      this.launch.disabled = false;
    }
  }

  /** The address names the visitor's own conversation. */
  private async openOwn(): Promise<void> {
    chooseTab('own');
    await this.open(null);
  }

  /** Ask about a part of a model. */
  private async about(pin: Pin): Promise<void> {
    await this.open(null);
    (await this.panel)?.about(pin);
  }

  /** The address names a message: see what it is about as its author did. */
  private async look(room: string, seq: number): Promise<void> {
    try {
      await (await import('./arriving')).lookFrom(this.t, room, seq, this.root);
    } catch (error) {
      console.error('chat:', error);
    }
  }

  private load(): Promise<Panel> {
    this.panel ??= this.make();
    return this.panel;
  }

  private async make(): Promise<Panel> {
    const { line, openRoom, Panel } = await import('./open');
    const room = await openRoom(this.props.room);
    (await line()).on<{ room: string; hotspots: Hotspot[] }>('points', (news) => {
      if (news.room === this.props.room) tellPoints(news.hotspots);
    });
    const { title } = this.props;
    const heading = typeof title === 'object' ? pick(title).text : (title ?? '');
    const panel = new Panel(room, openRoom, this.t, heading, () => {
      this.launch.hidden = panel.isOpen || !!this.props.quiet;
    });
    const show = (): void => {
      this.show(panel.unread, room.present);
      if (room.isLoaded && room.me.visitor) remember(this.props.room);
    };
    room.onChange(show);
    void panel.own.resume().then(() => panel.own.room?.onChange(show), () => undefined);
    this.root.append(panel.root);
    return panel;
  }

  private show(unread: number, people: number): void {
    this.badge.hidden = !unread;
    this.badge.replaceChildren(el('span', 'visually-hidden', this.t('chat-unread', { count: unread })), shown(unread));
    this.people.hidden = people < 2;
    this.people.textContent = this.t('chat-present', { count: people });
  }

  /** A page says what is unread; without that, only who has talked here before may have something. */
  private hasReason(): boolean {
    return this.props.unread === undefined ? isRemembered(this.props.room) : this.props.unread > 0;
  }
}

function shown(count: number): HTMLElement {
  const made = el('span', '', count > 99 ? '99+' : String(count));
  made.setAttribute('aria-hidden', 'true');
  return made;
}

interface Watch {
  observer: IntersectionObserver;
  inView: ReadonlySet<Element>;
}

/** Which of these elements are in the screen, or in the part of it that the margin leaves. */
function watchFor(elements: Iterable<Element>, margin: string, onChange: () => void): Watch {
  const inView = new Set<Element>();
  const seen: IntersectionObserverCallback = (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
    }
    onChange();
  };
  const observer = new IntersectionObserver(seen, { rootMargin: margin });
  for (const element of elements) observer.observe(element);
  return { observer, inView };
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 5_000 });
  else setTimeout(act, 2_000);
}

function remember(room: string): void {
  try {
    localStorage.setItem(`maru-chat-known:${room}`, '1');
  } catch {
    // Then the number waits until the panel is opened.
  }
}

function isRemembered(room: string): boolean {
  try {
    return !!(localStorage.getItem(`maru-chat-known:${room}`) ?? localStorage.getItem(`maru-chat-outbox:${room}`) ?? localStorage.getItem(`maru-chat-talk:${room}`));
  } catch {
    return false;
  }
}
