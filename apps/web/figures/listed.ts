/** Names that a sentence has room for; of more it says how many. */
const NAMES = 6;
const LENGTH = 60;

/** Names in words: "a", "a and b", "a, b and c"; of many the first and how many more. Long ones are cut. */
export function listed(names: readonly string[]): string {
  const cut = names.map((name) => (name.length > LENGTH ? `${name.slice(0, LENGTH - 1)}…` : name));
  const shown =
    cut.length > NAMES ? [...cut.slice(0, NAMES - 1), `${cut.length - NAMES + 1} others`] : cut;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
