/** The only folder that fetches. */
export * from './bytes';
export * from './errors';
export * from './http';
export type * from './types';
