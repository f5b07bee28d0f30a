/** What the page tells the island. */

export interface HallProps {
  /** Slug of the hall. */
  hall: string;
  /** Address of the hall document. */
  scene: string;
  /** Slug of the event whose booths stand here, or null. */
  event: string | null;
}

/** The document's address, with the event when there is one and it is not in it yet. */
export function sceneUrl({ scene, event }: HallProps): string {
  if (!event || /[?&]event=/.test(scene)) return scene;
  return `${scene}${scene.includes('?') ? '&' : '?'}event=${encodeURIComponent(event)}`;
}
