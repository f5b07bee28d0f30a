import { type AnimationAction, type AnimationClip, AnimationMixer } from 'three';
import type { Pointers } from './pointers';
import type { Exhibited } from './showcase';

/** The animations of everything on show, played and paused together. */
export interface Motion {
  readonly playing: boolean;
  play(on: boolean): void;
  /** Play this clip of each model from its beginning; null: all of them at once. */
  choose(index: number | null): void;
  step(seconds: number): void;
  dispose(): void;
}

/** `hold` keeps pictures coming while something moves and returns the function that stops it. */
export async function createMotion(shown: readonly Exhibited[], hold: () => () => void): Promise<Motion> {
  const moving = shown.filter(({ model }) => model.animations.length > 0);
  const actors = await Promise.all(moving.map(actorOf));
  let release: (() => void) | null = null;
  const play = (on: boolean): void => {
    if (on === (release !== null) || actors.length === 0) return;
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
    choose: (index) => {
      for (const actor of actors) actor.choose(index);
    },
    step: (seconds) => {
      if (release) for (const actor of actors) actor.step(seconds);
    },
    dispose: () => {
      play(false);
      for (const actor of actors) actor.dispose();
    },
  };
}

interface Actor {
  choose(index: number | null): void;
  step(seconds: number): void;
  dispose(): void;
}

async function actorOf({ model }: Exhibited): Promise<Actor> {
  const pointers = await pointersOf(model.gltf);
  const clips = model.animations;
  // A clip that moves nothing but properties has no tracks of its own, and so no length.
  clips.forEach((clip, index) => lengthen(clip, pointers?.seconds(index) ?? 0));
  const mixer = new AnimationMixer(model.scene);
  let actions: [number, AnimationAction][] = [];
  const apply = (): void => {
    for (const [index, action] of actions) pointers?.apply(index, action.time);
  };
  const choose = (index: number | null): void => {
    mixer.stopAllAction();
    pointers?.reset();
    // Several clips are usually alternatives (survey, walk, run): the first is the one to show.
    const chosen = clips.map((_, at) => at).filter((at) => index === null || at === index);
    actions = chosen.flatMap((at) => (clips[at] ? [[at, mixer.clipAction(clips[at]).reset().play()]] : []));
    mixer.update(0);
    apply();
  };
  choose(0);
  return {
    choose,
    step: (seconds) => {
      mixer.update(seconds);
      apply();
    },
    dispose: () => {
      mixer.stopAllAction();
      mixer.uncacheRoot(mixer.getRoot());
      pointers?.reset();
    },
  };
}

function lengthen(clip: AnimationClip, seconds: number): void {
  if (clip.duration < seconds) clip.duration = seconds;
}

/** What animates colours, lights and pictures comes only with files that have it. */
async function pointersOf(gltf: Exhibited['model']['gltf']): Promise<Pointers | null> {
  const { extensionsUsed = [] } = gltf.parser.json as { extensionsUsed?: string[] };
  if (!extensionsUsed.includes('KHR_animation_pointer')) return null;
  const { readPointers } = await import('./pointers');
  return readPointers(gltf);
}
