import { el } from './dom';
import type { ChatRoom } from './room';
import type { Translate } from './words';

const FORMATS = ['csv', 'json'] as const;

/** Whether one took part in a conversation, or looks after it: then it can be taken along. */
export function isParty(room: ChatRoom | null): room is ChatRoom {
  if (!room?.isLoaded || !room.timeline.all.length) return false;
  return room.isPrivate || room.rules.may_moderate || room.timeline.all.some(({ by }) => by === room.me.visitor);
}

/** Take a conversation along, as a table or for programs. */
export function saveLinks(t: Translate, room: string): HTMLElement {
  const links = FORMATS.map((format) => {
    const link = el('a', '', format.toUpperCase());
    Object.assign(link, { href: `/api/chat/rooms/${room}/export?format=${format}`, download: '' });
    link.setAttribute('aria-label', t('chat-save-as', { format: format.toUpperCase() }));
    return link;
  });
  return el('span', 'chat-save', t('chat-save'), ...links);
}
