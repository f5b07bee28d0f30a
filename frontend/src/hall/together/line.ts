/** The connection to the halls: one for the page, up only while somebody is in a hall. */

import type { Socket } from 'socket.io-client';
import { type Answer, NoAnswer, Refused } from '../../chat/wire';
import type { Dispose } from '../../island';
import { Bin } from '../../viewer/bin';
import type { Told } from './wire';

const ANSWER_MS = 8_000;

export interface Line {
  readonly isUp: boolean;
  /** Send and wait. Raises Refused, or NoAnswer when there was none. */
  ask<T>(event: string, body: object): Promise<T>;
  /** Say without an answer; while the line is down it is not said later either. */
  say(event: string, data?: unknown): void;
  on<K extends keyof Told>(event: K, hear: Told[K]): void;
  onUp(act: () => void): void;
  onDown(act: () => void): void;
  dispose: Dispose;
}

let shared: Promise<Socket> | null = null;

/** Connects; the library comes with the first call. */
export async function openLine(): Promise<Line> {
  shared ??= import('socket.io-client').then(({ io }) =>
    io('/hall', { transports: ['websocket'], reconnectionDelay: 1_000, reconnectionDelayMax: 30_000 }),
  );
  const socket = await shared;
  const bin = new Bin();
  const on = (event: string, hear: (...args: never[]) => void): void => {
    socket.on(event, hear as never);
    bin.add(() => socket.off(event, hear as never));
  };
  bin.add(() => socket.disconnect());
  // A browser that says it is offline is believed at once, not after the ping's 45 seconds.
  bin.on(window, 'offline', () => socket.disconnect());
  bin.on(window, 'online', () => socket.connect());
  socket.connect();
  return {
    get isUp() {
      return socket.connected;
    },
    ask: (event, body) => ask(socket, event, body),
    say: (event, data) => void (socket.connected && socket.emit(event, data)),
    on,
    onUp: (act) => on('connect', act),
    onDown: (act) => on('disconnect', act),
    dispose: bin.dispose,
  };
}

async function ask<T>(socket: Socket, event: string, body: object): Promise<T> {
  if (!socket.connected) throw new NoAnswer();
  let answer: Answer<T>;
  try {
    answer = (await socket.timeout(ANSWER_MS).emitWithAck(event, body)) as Answer<T>;
  } catch {
    throw new NoAnswer();
  }
  if (!answer.ok) throw new Refused(answer.code, answer.params);
  return answer;
}
