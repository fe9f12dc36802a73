import { searchTexts } from "../../addresses.ts";

/** Environments that one page compares. */
export const COMPARED_MAX = 6;

/** Slugs of environments that an address names, each once, as many as a page compares. */
export function comparedSlugs(value: string | readonly string[] | undefined): readonly string[] {
  return [...new Set(searchTexts(value))].slice(0, COMPARED_MAX);
}

/** The address that compares these environments. */
export function compareAddress(slugs: readonly string[]): string {
  const search = new URLSearchParams(slugs.map((slug) => ["environment", slug]));
  return `/compare?${String(search).replaceAll("%3A", ":")}`;
}

/** Each two of a list, in its order. */
export function pairsOf<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.flatMap((one, i) => things.slice(i + 1).map((other) => [one, other] as const));
}
