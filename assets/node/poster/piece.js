/** Bytes of a model that go to the page at once: they go as text, and hundreds of megabytes would fill the memory. */
export const PIECE = 16 << 20;
