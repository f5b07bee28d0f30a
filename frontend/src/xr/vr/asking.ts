import type { Translate } from '../../i18n';
import type { Dispose } from '../../island';
import type { PanelContent } from '../panel/layout';
import { hear, keyboard, type Listening } from './dictation';
import type { Sheet } from './sheet';
import { openTalk, type Talk } from './talk';

/** Questions to the booth from within VR: the last messages, ready questions, one's own by voice or keyboard. */
export interface Asking {
  open(): void;
  /** Another sheet takes the place. */
  leave(): void;
  dispose: Dispose;
}

interface AskingOptions {
  session: XRSession;
  t: Translate;
  title: string;
  room: string | null;
}

const READY = ['price', 'order', 'delivery', 'meet'] as const;
const LAST = 4;

export function createAsking({ session, t, title, room }: AskingOptions, sheet: Sheet): Asking {
  let talk: Talk | null = null;
  let isOpen = false;
  let failed = false;
  let heard = '';
  let listening: Listening | null = null;
  const keys = keyboard(session);
  const leave = (): void => {
    isOpen = false;
    listening?.stop();
    listening = null;
  };
  const close = (): void => {
    leave();
    sheet.close();
  };
  const say = (body: string): void => {
    if (body.trim()) talk?.say(body.trim());
    draw();
  };
  const listen = (): void => {
    listening = hear((words, done) => {
      heard = words;
      if (done) {
        listening = null;
        heard = '';
        say(words);
      } else draw();
    });
    draw();
  };
  const name = (words: string): void => void talk?.introduce(words.trim() || t('xr-ask-name')).catch(() => draw());
  const draw = (): void => {
    if (!isOpen) return;
    if (talk?.needsName) return sheet.show(...naming(t, name, () => keys?.write(name), close));
    const acts: Record<string, () => void> = { close };
    for (const id of READY) acts[id] = () => say(t(`xr-ask-${id}`));
    acts['speak'] = listen;
    acts['write'] = () => keys?.write(say);
    sheet.show(questions(), acts);
  };
  const questions = (): PanelContent => ({
    title: t('xr-ask-title', { title }),
    lines: [...said(talk, LAST), { text: status(), quiet: true }].filter(({ text }) => text),
    buttons: [
      ...READY.map((id) => ({ id, label: t(`xr-ask-${id}-short`) })),
      ...(hear.isOffered() ? [{ id: 'speak', label: t(listening ? 'xr-ask-listening' : 'xr-ask-speak') }] : []),
      ...(keys ? [{ id: 'write', label: t('xr-ask-write') }] : []),
      { id: 'close', label: t('xr-close'), primary: true },
    ],
  });
  const status = (): string => {
    if (heard) return `“${heard}” …`;
    if (failed) return t('xr-ask-failed');
    if (!talk || talk.status === 'connecting') return t('xr-ask-connecting');
    if (talk.status === 'refused' || !talk.mayWrite) return t('xr-ask-refused');
    return talk.status === 'offline' ? t('xr-ask-offline') : t('xr-ask-how');
  };
  return {
    open: () => {
      isOpen = true;
      draw();
      if (talk || !room) return;
      openTalk(room, draw).then(
        (made) => {
          talk = made;
          draw();
        },
        (error: unknown) => {
          console.error('xr chat:', error);
          failed = true;
          draw();
        },
      );
    },
    leave,
    dispose: () => {
      leave();
      keys?.dispose();
      talk?.dispose();
    },
  };
}

function said(talk: Talk | null, count: number): { text: string; mine: boolean }[] {
  return (talk?.last(count) ?? []).map(({ author, body, mine }) => ({ text: `${author}: ${body}`, mine }));
}

/** The first question needs a name; a ready one spares a headset's keyboard. */
function naming(
  t: Translate,
  take: (words: string) => void,
  write: () => void,
  close: () => void,
): [PanelContent, Record<string, () => void>] {
  const content: PanelContent = {
    title: t('xr-ask-who'),
    lines: [{ text: t('xr-ask-who-why') }],
    buttons: [
      { id: 'ready', label: t('xr-ask-name'), primary: true },
      { id: 'write', label: t('xr-ask-own-name') },
      { id: 'close', label: t('xr-close') },
    ],
  };
  return [content, { ready: () => take(t('xr-ask-name')), write, close }];
}
