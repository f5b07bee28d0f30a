/** How fast bytes go, over the last few seconds. */
export class Speed {
  private readonly seen: { at: number; bytes: number }[] = [];

  constructor(private readonly windowMs = 8_000) {}

  /** Note that `bytes` in all have gone at `at` milliseconds. */
  note(bytes: number, at: number): void {
    this.seen.push({ at, bytes });
    while (this.seen.length > 2 && at - this.seen[0]!.at > this.windowMs) this.seen.shift();
  }

  /** Seconds until `left` bytes are gone; null before there is anything to go by. */
  secondsFor(left: number): number | null {
    const first = this.seen[0];
    const last = this.seen.at(-1);
    if (!first || !last || last.at - first.at < 1_500 || last.bytes <= first.bytes) return null;
    return (left * (last.at - first.at)) / (last.bytes - first.bytes) / 1000;
  }
}
