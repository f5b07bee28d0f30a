import { button } from '../dom';
import type { Translate } from '../words';

const KEY = 'maru-inbox-sound';
const NOTES_HZ = [660, 880];
const NOTE_SECONDS = 0.16;
const LOUDNESS = 0.14;
const REST_MS = 4_000;

/** Two short notes for a new question, made here; silent until somebody wants them, and that is remembered. */
export class Bell {
  readonly root: HTMLButtonElement;
  private context: AudioContext | null = null;
  private rang = 0;

  constructor(private readonly t: Translate) {
    this.root = button('btn btn--quiet inbox-tool', () => this.toggle());
    this.draw();
  }

  get isOn(): boolean {
    return remembered() === 'on';
  }

  /** Ring, but not twice in a few seconds. */
  ring(now = Date.now()): void {
    if (!this.isOn || now - this.rang < REST_MS) return;
    this.rang = now;
    this.play();
  }

  dispose(): void {
    void this.context?.close();
  }

  private toggle(): void {
    remember(this.isOn ? 'off' : 'on');
    this.draw();
    // Heard at once, and browsers let only a press begin to sound.
    if (this.isOn) this.play();
  }

  private draw(): void {
    this.root.setAttribute('aria-pressed', String(this.isOn));
    this.root.textContent = this.t(this.isOn ? 'inbox-sound-on' : 'inbox-sound-off');
  }

  private play(): void {
    this.context ??= new AudioContext();
    const { context } = this;
    void context.resume();
    NOTES_HZ.forEach((pitch, index) => {
      const [tone, gain] = [context.createOscillator(), context.createGain()];
      const at = context.currentTime + index * NOTE_SECONDS;
      tone.type = 'sine';
      tone.frequency.value = pitch;
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015);
      gain.gain.exponentialRampToValueAtTime(0.001, at + NOTE_SECONDS * 1.8);
      tone.connect(gain).connect(context.destination);
      tone.start(at);
      tone.stop(at + NOTE_SECONDS * 2);
    });
  }
}

function remembered(): string {
  try {
    return window.localStorage.getItem(KEY) ?? 'off';
  } catch {
    return 'off';
  }
}

function remember(value: string): void {
  try {
    window.localStorage.setItem(KEY, value);
  } catch {
    // Where the browser keeps nothing, it is asked again next time.
  }
}
