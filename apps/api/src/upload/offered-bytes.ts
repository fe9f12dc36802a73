/** Bytes of all files of a contribution at most. */
export const CONTRIBUTION_BYTES = 5 * 1024 ** 3;
/** Bytes of all that a contributor offers and nobody has decided, at most. */
export const OFFERED_BYTES = 2 * CONTRIBUTION_BYTES;
