/** The part that comes with the first XR session. */
export { runAr } from './ar';
export { runVr } from './vr';
export type { XrContent } from './content';
