import { AnimationMixer } from 'three';
import type { Exhibited } from './showcase';

/** The animations of everything on show, played and paused together. */
export interface Motion {
  readonly playing: boolean;
  play(on: boolean): void;
  step(seconds: number): void;
  dispose(): void;
}

/** `hold` keeps pictures coming while something moves and returns the function that stops it. */
export function createMotion(shown: readonly Exhibited[], hold: () => () => void): Motion {
  const mixers = shown.filter(({ model }) => model.animations.length > 0).map(mixerOf);
  let release: (() => void) | null = null;
  const play = (on: boolean): void => {
    if (on === (release !== null) || mixers.length === 0) return;
    if (on) release = hold();
    else {
      release?.();
      release = null;
    }
  };
  return {
    get playing() {
      return release !== null;
    },
    play,
    step: (seconds) => {
      if (release) for (const mixer of mixers) mixer.update(seconds);
    },
    dispose: () => {
      play(false);
      for (const mixer of mixers) {
        mixer.stopAllAction();
        mixer.uncacheRoot(mixer.getRoot());
      }
    },
  };
}

function mixerOf({ model }: Exhibited): AnimationMixer {
  const mixer = new AnimationMixer(model.scene);
  // Several clips are usually alternatives (survey, walk, run): the first is the one to show.
  const first = model.animations[0];
  if (first) mixer.clipAction(first).play();
  return mixer;
}
