/** Levels of lists and maps in a descriptor at most; the schema has eight. */
const DEPTH_LIMIT = 100;
/** Lists that begin in one line, each in the other. */
const DASHES = new RegExp(`(?:[-?:][ \\t]+){${DEPTH_LIMIT}}`);

/**
 * Whether a YAML text may have more lists and maps within each other than any descriptor has. Looks at
 * brackets alone, quoted ones among them, so that it takes milliseconds where a parser takes a minute.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "[" || character === "{") depth++;
    else if ((character === "]" || character === "}") && depth > 0) depth--;
    if (depth > DEPTH_LIMIT) return true;
  }
  return DASHES.test(text);
}
