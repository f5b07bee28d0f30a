import { get } from '../api';
import { readPin } from '../api/pins';
import { el } from './dom';
import { lookAt } from './look';
import type { Translate } from './words';
import type { Message } from './wire';

/** Who came by a message's address sees what it is about, as its author did. Raises ApiError, NetworkError. */
export async function lookFrom(t: Translate, room: string, seq: number, root: HTMLElement): Promise<void> {
  const { messages } = await get<{ messages: Message[] }>(`/api/chat/rooms/${room}/before/${seq + 1}`);
  const found = messages.find((message) => message.seq === seq);
  const pin = readPin(found?.pin);
  if (!found || !pin) return;
  const words = el('p', 'chat-came content', t('chat-came', { author: found.author, body: found.body }));
  words.dir = 'auto';
  const viewer = document.querySelector('[data-island="viewer"]');
  (viewer ?? root).before(words);
  await lookAt(t, pin, words);
}
