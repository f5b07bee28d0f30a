import { readPin } from '../api/pins';
import type { ChatRoom } from './room';
import type { Message } from './wire';

/** The question that an answer may be shown with: what it replies to, or itself, where one is about a part. */
export function questionOf(room: ChatRoom, answer: Message): Message | null {
  const replied = answer.content?.reply_to ? room.timeline.find(answer.content.reply_to) : undefined;
  if (replied && readPin(replied.pin)) return replied;
  return readPin(answer.pin) ? answer : null;
}
