import '../styles/chat.css';
import { mountAll } from '../island';
import { BoothChat } from './booth';
import type { ChatProps } from './props';
import { chatWords } from './words';

mountAll<ChatProps>('chat', async (root, props) => {
  const t = await chatWords();
  if (props.view === 'inbox') return new (await import('./inbox')).Inbox(root, t).start();
  if (props.view === 'unread') return (await import('./badge')).keepBadge(root, t);
  if (!props.room) throw new Error('a chat without a room');
  return new BoothChat(root, { ...props, room: props.room }, t).start();
});
