/** Doubles at the start of the memory that belong to the kernels: constants, then powers of two. */
export const RESERVED_COUNT = 384;
