/** Levels of selections; a connection takes two (edges, node). */
export const DEPTH_LIMIT = 12;
/** Aliases of one operation, with those of its fragments as often as they are spread. */
export const ALIAS_LIMIT = 30;
/** Fields and spreads of one operation, with those of its fragments as often as they are spread. */
export const SELECTION_LIMIT = 1000;
/** Pairs of fields that stand in the same place of the answer: the work of merging them. */
export const PAIR_LIMIT = 1000;
/** Operations and fragments of one document. */
export const DEFINITION_LIMIT = 50;
/** Levels of lists and objects in an argument. */
export const VALUE_DEPTH_LIMIT = 12;
/** Tokens of one document; counted while it is parsed. */
export const TOKEN_LIMIT = 4000;
/** Characters of one document. */
export const LENGTH_LIMIT = 20_000;
/** Lines of one document: each error counts them to say where it is. */
export const LINE_LIMIT = 1000;
/** Errors that one document is told at most. */
export const ERROR_LIMIT = 20;
