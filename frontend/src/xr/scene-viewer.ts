const TITLE_LIMIT = 60;

export interface SceneViewerModel {
  /** Plain GLB; made absolute against `base`. */
  file: string;
  title: string;
  /** Where "visit" leads, or nothing. */
  link?: string;
  /** The page: Scene Viewer's place to come back to, and what relative addresses are against. */
  base: string;
}

/** The `intent://` address that opens Google's Scene Viewer at true scale; null unless everything is https. */
export function sceneViewerUrl({ file, title, link, base }: SceneViewerModel): string | null {
  const model = new URL(file, base);
  if (model.protocol !== 'https:') return null;
  const query = new URLSearchParams({
    file: model.href,
    mode: 'ar_preferred',
    resizable: 'false',
    title: shorten(title),
  });
  const visit = link ? new URL(link, base) : null;
  if (visit?.protocol === 'https:') query.set('link', visit.href);
  // URLSearchParams writes spaces as "+", which Scene Viewer shows as they are.
  const written = query.toString().replaceAll('+', '%20');
  const intent = [
    '#Intent',
    'scheme=https',
    'package=com.google.android.googlequicksearchbox',
    'action=android.intent.action.VIEW',
    `S.browser_fallback_url=${encodeURIComponent(base)}`,
    'end;',
  ].join(';');
  return `intent://arvr.google.com/scene-viewer/1.0?${written}${intent}`;
}

/** At most 60 characters, cut between characters as people see them. */
export function shorten(title: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  let short = '';
  for (const character of characters) {
    if (short.length + character.length > TITLE_LIMIT) break;
    short += character;
  }
  return short;
}
