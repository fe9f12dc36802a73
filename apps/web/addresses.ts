/**
 * The path of the page of one thing: ("environments", "spear:f8:10286:2.7") →
 * "/environments/spear:f8:10286:2.7". Colons stay readable; they are legal in a path. `search` says
 * what the page is to show.
 */
export function pageAddress(
  page: string,
  name: string,
  search: Readonly<Record<string, string>> = {},
): string {
  const path = `/${page}/${encodeURIComponent(name).replaceAll("%3A", ":")}`;
  const query = String(new URLSearchParams(search));
  return query === "" ? path : `${path}?${query}`;
}

/** One value of an address's search part: the first when it is repeated, undefined when empty. */
export function searchText(value: string | readonly string[] | undefined): string | undefined {
  const text = typeof value === "string" ? value : value?.[0];
  return text === "" ? undefined : text;
}

/** All values of an address's search part that are not empty, in their order. */
export function searchTexts(value: string | readonly string[] | undefined): readonly string[] {
  return (typeof value === "string" ? [value] : (value ?? [])).filter((text) => text !== "");
}

/** The name that a part of a path stands for; a part that stands for none is its own name. */
export function pathName(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What was chosen, without what was left open: the search part of an address. */
export function chosen(
  search: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
