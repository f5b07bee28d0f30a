/** What is told of a hall after its first picture: files of its models, words and pictures of its booths. */

import type { BoothDetails, ModelFiles, SceneDetails, SceneItem } from '../../api/types';

/** `allProxies`: those that a pack holds too, because it could not be read. */
export type LoadDetails = (options: { allProxies: boolean }) => Promise<SceneDetails>;

const NO_FILES: ModelFiles = {};

export class Details {
  private told: SceneDetails | null = null;
  private coming: Promise<SceneDetails> | null = null;
  private whole: Promise<SceneDetails> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly load: LoadDetails) {}

  /** Asked for once; a failed request may be made again. */
  fetch(): Promise<SceneDetails> {
    this.coming ??= this.load({ allProxies: false }).then(
      (details) => this.tell(details),
      (reason: unknown) => {
        this.coming = null;
        throw reason;
      },
    );
    return this.coming;
  }

  /** With every proxy's own file, for a hall whose packs cannot be read. */
  fetchAll(): Promise<SceneDetails> {
    this.whole ??= this.load({ allProxies: true }).then(
      (details) => this.tell(details),
      (reason: unknown) => {
        this.whole = null;
        throw reason;
      },
    );
    return this.whole;
  }

  /** Files of an item's model; none before they are told. */
  files(item: SceneItem): ModelFiles {
    return this.told?.models[item.model] ?? NO_FILES;
  }

  booth(slug: string): BoothDetails | null {
    return this.told?.booths[slug] ?? null;
  }

  /** Calls once the details are here: at once when they are. Returns how to take that back. */
  whenTold(listener: () => void): () => void {
    if (this.told) listener();
    else this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(details: SceneDetails): SceneDetails {
    this.told = details;
    const waiting = [...this.listeners];
    this.listeners.clear();
    for (const listener of waiting) listener();
    return details;
  }
}
