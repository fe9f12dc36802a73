/**
 * How every mutation is declared: null beside an error, so that the one which fails does not take the
 * answers of those before it, which have been done, with it.
 */
export const CHANGE = { nullable: true } as const;
