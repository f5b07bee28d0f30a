import type { ChatRoom } from '../../chat/room';
import type { Dispose } from '../../island';

/** A booth's conversation as VR shows it. */
export interface Talk {
  readonly status: ChatRoom['status'];
  readonly needsName: boolean;
  readonly mayWrite: boolean;
  /** The latest messages, oldest first; what waits to be sent at the end. */
  last(count: number): { author: string; body: string; mine: boolean }[];
  say(body: string): void;
  introduce(name: string): Promise<void>;
  dispose: Dispose;
}

/** Join a room with the page's own connection; the chat's code comes with it. */
export async function openTalk(name: string, onChange: () => void): Promise<Talk> {
  const { openRoom } = await import('../../chat/open');
  const room = await openRoom(name);
  room.onChange(onChange);
  return {
    get status() {
      return room.status;
    },
    get needsName() {
      return room.needsName;
    },
    get mayWrite() {
      return room.mayWrite;
    },
    last: (count) => lastOf(room, count),
    say: (body) => room.say(body),
    introduce: (words) => room.introduce(words),
    dispose: () => room.dispose(),
  };
}

function lastOf(room: ChatRoom, count: number): ReturnType<Talk['last']> {
  const said = room.timeline.all.map(({ author, body, by }) => ({ author, body, mine: by === room.me.visitor }));
  const waiting = room.outbox.all.map(({ body }) => ({ author: room.me.name || '…', body, mine: true }));
  return [...said, ...waiting].slice(-count);
}
