import { button, drawn, el } from '../../viewer/dom';

/** Lines of icons on a grid of 24 that only the camera's view shows. */
const LINES = {
  remove: 'M4 7h16M10 7V4h4v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  camera: 'M4 8h4l2-3h4l2 3h4v11H4zM12 16a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  lift: 'M12 19V6M6 11l6-6 6 6M5 21h14',
} as const;

/** A square button with an icon of the camera's view, named for assistive technology. */
export function glyphButton(name: keyof typeof LINES, label: string, onClick: () => void): HTMLButtonElement {
  const made = button('viewer-tool', '', onClick);
  made.append(drawn(LINES[name]), el('span', 'viewer-sr', label));
  made.title = label;
  return made;
}
