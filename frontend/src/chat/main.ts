import '../styles/chat.css';
import { type Dispose, mountAll } from '../island';
import { BoothChat } from './booth';
import type { ChatProps } from './props';
import { chatWords, slugOf, type Translate } from './words';

const LATER_MS = 10_000;

mountAll<ChatProps>('chat', async (root, props) => {
  const t = await chatWords();
  if (props.view === 'inbox') return (await import('./inbox')).openInbox(root, props.me ?? 0);
  if (props.view === 'notices') return (await import('./inbox')).openNotices(root);
  if (props.view === 'unread') return (await import('./badge')).keepBadge(root, t);
  if (!props.room) throw new Error('a chat without a room');
  const end = new BoothChat(root, { ...props, room: props.room }, t).start();
  const answers = props.room.startsWith('booth:') ? keepLater(t) : () => undefined;
  return () => {
    end();
    answers();
  };
});

/** What staff show to everyone comes and goes: asked for once the page has nothing better to do. */
function keepLater(t: Translate): Dispose {
  const slug = slugOf(window.location.pathname);
  let end: Dispose = () => undefined;
  const timer = window.setTimeout(() => {
    if (slug) void import('./answers').then(({ keepAnswers }) => (end = keepAnswers(slug, t)), () => undefined);
  }, LATER_MS);
  return () => {
    window.clearTimeout(timer);
    end();
  };
}
