import type { PanelContent } from '../panel/layout';

/** The one sheet before the eyes, which questions and points take turns on. */
export interface Sheet {
  show(content: PanelContent, acts: Record<string, () => void>): void;
  close(): void;
}
