/** Names of a GraphQL enum for the words that the registry stores: {BINARY: "binary", TRADE_OFF: "trade-off"}. */
export function enumOf<Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(
    words.map((word) => [word.toUpperCase().replaceAll(/[-.]/g, "_"), word]),
  );
}
