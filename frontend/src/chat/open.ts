/** What is loaded when somebody talks, or has something unread: the room and how it is shown. */
import { line } from './line';
import { Outbox } from './outbox';
import { ChatRoom } from './room';

export { line } from './line';
export { Panel } from './panel';
export { ChatRoom } from './room';
export { Talk } from './talk';

/** Enter a room of this page. */
export async function openRoom(name: string): Promise<ChatRoom> {
  return new ChatRoom(name, await line(), new Outbox(name, storage()));
}

function storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  try {
    return window.localStorage;
  } catch {
    return { getItem: forbidden, setItem: forbidden, removeItem: forbidden };
  }
}

function forbidden(): never {
  throw new Error('this browser keeps nothing');
}
