/** The only folder that fetches. */
export * from './bytes';
export * from './choose';
export * from './errors';
export * from './http';
export * from './parts';
export * from './pins';
export type * from './types';
