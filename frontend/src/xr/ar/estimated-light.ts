import type { WebGLRenderer } from 'three';
import { XREstimatedLight } from 'three/addons/webxr/XREstimatedLight.js';
import type { Dispose } from '../../island';
import type { XrScene } from '../content';

/** Light the models as the room is lit, where the device estimates it. Call before the renderer gets the session. */
export function useEstimatedLight(session: XRSession, renderer: WebGLRenderer, lit: XrScene): Dispose {
  if (!session.enabledFeatures?.includes('light-estimation')) return () => undefined;
  const light = new XREstimatedLight(renderer);
  const before = lit.scene.environment;
  light.addEventListener('estimationstart', () => {
    lit.scene.add(light);
    lit.sun.visible = false;
    if (light.environment) lit.scene.environment = light.environment;
  });
  return () => {
    light.removeFromParent();
    lit.scene.environment = before;
    light.dispose();
  };
}
