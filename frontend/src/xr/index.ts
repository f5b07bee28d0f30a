/** The part that comes with the first XR session. */
export { runAr } from './ar/session';
export type { ArPiece } from './ar/pieces';
export { runVr } from './vr/session';
