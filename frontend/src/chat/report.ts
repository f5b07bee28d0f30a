import type { Reason } from './acts';
import { el } from './dom';
import type { ChatRoom } from './room';
import { field, openSheet } from './sheet';
import type { Translate } from './words';
import type { Message } from './wire';

const REASONS: readonly Reason[] = ['spam', 'abuse', 'personal', 'other'];
const LONGEST = 500;

/** Say that a message breaks the code of conduct. */
export function openReport(t: Translate, room: ChatRoom, message: Message, tell: (words: string) => void): void {
  const reason = el('select', '');
  for (const value of REASONS) reason.append(new Option(t(`chat-report-${value}`), value));
  const words = el('textarea', '');
  words.maxLength = LONGEST;
  words.rows = 3;
  words.dir = 'auto';
  const conduct = el('a', '', t('chat-conduct'));
  Object.assign(conduct, { href: '/conduct', target: '_blank', rel: 'noopener' });
  const fields = [field(t('chat-report-reason'), reason), field(t('chat-report-words'), words), el('p', 'small', conduct)];
  openSheet(t, t('chat-report-title'), t('chat-report-send'), fields, async () => {
    await room.acts.report(message.seq, reason.value as Reason, words.value.trim());
    tell(t('chat-reported'));
  });
}
