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
