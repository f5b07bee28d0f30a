/** `data-props` of the viewer island. */
export interface ViewerProps {
  /** Slug of the booth. */
  booth: string;
  /** Address of its showroom's JSON. */
  showroom: string;
  /** The model to show first; null: the first product. */
  model: string | null;
  /** The short link of this page, for phones. */
  share: string;
}
