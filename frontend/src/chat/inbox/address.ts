import { type Box, BOXES } from './wire';

/** What of the inbox the address of the page says: reload, back and a link from a mail lead to the same view. */
export interface View {
  box: Box;
  query: string;
  /** The chosen inquiry, or else the chosen room. */
  inquiry: string;
  room: string;
}

const TALK = 'talk:';

export function readView(search: string): View {
  const asked = new URLSearchParams(search);
  const box = BOXES.find((name) => name === asked.get('box')) ?? 'open';
  const room = asked.get('room') ?? '';
  // A private conversation's room carries its inquiry's name.
  const inquiry = asked.get('inquiry') ?? (room.startsWith(TALK) ? room.slice(TALK.length) : '');
  return { box, query: asked.get('q') ?? '', inquiry, room: inquiry ? '' : room };
}

export function writeView(view: View): string {
  const said = new URLSearchParams();
  if (view.box !== 'open') said.set('box', view.box);
  if (view.query) said.set('q', view.query);
  if (view.inquiry) said.set('inquiry', view.inquiry);
  else if (view.room) said.set('room', view.room);
  const words = said.toString();
  return words ? `?${words}` : window.location.pathname;
}
