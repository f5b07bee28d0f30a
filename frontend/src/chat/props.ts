import type { LocalizedText } from '../api/types';

/** What templates print into `data-props` of `data-island="chat"`. */
export interface ChatProps {
  /** `panel` (default): beside a booth; `inbox`: the studio's conversations; `unread`: the number on a dashboard;
   * `notices`: the switch for news of this browser. */
  view?: 'panel' | 'inbox' | 'unread' | 'notices';
  /** inbox: the account that looks. */
  me?: number;
  /** panel: `booth:<id>`, `event:<id>`, `hall:<id>`, `help:<visitor>`. */
  room?: string;
  /** panel: shown until the room itself tells. */
  title?: LocalizedText | string;
  /** panel: words that invite to write, where the room is not a booth's. */
  invite?: string;
  /** panel: words on the button that opens it, where it is not about beginning to talk. */
  start?: string;
  /** panel: no button follows over the page. */
  quiet?: boolean;
  /** panel: how many people are there now. */
  online?: number;
  /** panel: how many messages this visitor has not read; the chat is then loaded when the page is idle. */
  unread?: number;
}
