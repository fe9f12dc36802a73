/** A name is asked for many times in a row. */
let last: { readonly name: string; readonly tokens: readonly string[] } = { name: "", tokens: [] };

/** Words of a name in lower case: "maxCacheSize_mb" has max, cache, size, mb. */
export function nameTokens(name: string): readonly string[] {
  if (last.name !== name) last = { name, tokens: tokensOf(name) };
  return last.tokens;
}

function tokensOf(name: string): readonly string[] {
  return name
    .normalize("NFC")
    .replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((token) => token !== "");
}
