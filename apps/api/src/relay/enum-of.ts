/** Names of a GraphQL enum (upper case) for the words that the registry stores: {BINARY: "binary"}. */
export function enumOf<Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(words.map((word) => [word.toUpperCase(), word]));
}
