const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...["true", "on", "yes", "t", "y", "enabled", "wahr", "ja", "an", "ein", "vrai", "oui"].map(
    (word): [string, boolean] => [word, true],
  ),
  ...["false", "off", "no", "f", "n", "disabled", "falsch", "nein", "aus", "faux", "non"].map(
    (word): [string, boolean] => [word, false],
  ),
]);

/** The truth value of a word as people write it ("on", "No", "T"), or undefined. */
export function booleanWord(text: string): boolean | undefined {
  return WORDS.get(text.toLowerCase());
}

/** All words, for messages. */
export const BOOLEAN_WORDS = [...WORDS.keys()].join(", ");
