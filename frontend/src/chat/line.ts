import type { Socket } from 'socket.io-client';
import type { Dispose } from '../island';
import { type Answer, NoAnswer, Refused } from './wire';

const ANSWER_MS = 10_000;
/** Who is here too often is not let in; the library gives up then. */
const REFUSED_MS = 15_000;

/** One live connection for the whole page. It comes back by itself; `up` and `down` tell. */
export class Line {
  constructor(private readonly socket: Socket) {
    // A browser that says it is offline is believed at once, not after the ping's 45 seconds.
    window.addEventListener('offline', () => socket.disconnect());
    window.addEventListener('online', () => socket.connect());
    socket.on('connect_error', () => void (socket.active || window.setTimeout(() => socket.connect(), REFUSED_MS)));
  }

  get isUp(): boolean {
    return this.socket.connected;
  }

  /** Send and wait for the answer. Raises Refused, or NoAnswer when there was none. */
  async ask<T>(event: string, body: object): Promise<T> {
    if (!this.isUp) throw new NoAnswer();
    let answer: Answer<T>;
    try {
      answer = (await this.socket.timeout(ANSWER_MS).emitWithAck(event, body)) as Answer<T>;
    } catch {
      throw new NoAnswer();
    }
    if (!answer.ok) throw new Refused(answer.code, answer.params);
    return answer;
  }

  on<T>(event: string, hear: (data: T) => void): Dispose {
    this.socket.on(event, hear);
    return () => this.socket.off(event, hear);
  }

  onUp(act: () => void): Dispose {
    return this.on('connect', act);
  }

  onDown(act: () => void): Dispose {
    return this.on('disconnect', act);
  }

  /** Connect anew, so that a cookie that was just given is shown. */
  renew(): void {
    this.socket.disconnect();
    this.socket.connect();
  }
}

let shared: Promise<Line> | null = null;

/** The page's connection, made at its first use: the library is not loaded before. */
export function line(): Promise<Line> {
  shared ??= connect();
  return shared;
}

async function connect(): Promise<Line> {
  const { io } = await import('socket.io-client');
  return new Line(io({ transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 5_000 }));
}
