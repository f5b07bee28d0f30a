import type { Dispose } from '../../island';

/** A microphone that listens for one sentence. */
export interface Listening {
  stop(): void;
}

interface Recognition extends EventTarget {
  lang: string;
  interimResults: boolean;
  start(): void;
  abort(): void;
}

interface Result extends Event {
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

type Recognizer = new () => Recognition;

function recognizer(): Recognizer | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = window as never as Record<string, Recognizer | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
}

/** Listen; `onWords` gets what was understood so far, and at the end once more. Nothing where nothing was understood. */
export function hear(onWords: (words: string, done: boolean) => void): Listening | null {
  const Recognizer = recognizer();
  if (!Recognizer) return null;
  const ear = new Recognizer();
  let words = '';
  ear.lang = document.documentElement.lang;
  ear.interimResults = true;
  ear.addEventListener('result', (event) => {
    words = Array.from((event as Result).results, (result) => result[0]?.transcript ?? '').join(' ');
    onWords(words, false);
  });
  ear.addEventListener('end', () => onWords(words, true), { once: true });
  ear.start();
  return { stop: () => ear.abort() };
}

hear.isOffered = (): boolean => recognizer() !== undefined;

/** The headset's own keyboard; null where the session has none. */
export function keyboard(session: XRSession): { write(onDone: (words: string) => void): void; dispose: Dispose } | null {
  if (!session.isSystemKeyboardSupported) return null;
  const field = document.createElement('input');
  field.type = 'text';
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  let done: ((words: string) => void) | null = null;
  const finish = (): void => {
    const then = done;
    done = null;
    if (field.value) then?.(field.value);
  };
  // The keyboard goes when the field loses focus; some tell "change", some only "blur".
  field.addEventListener('change', finish);
  field.addEventListener('blur', finish);
  return {
    write: (onDone) => {
      field.value = '';
      done = onDone;
      field.focus();
    },
    dispose: () => field.remove(),
  };
}
