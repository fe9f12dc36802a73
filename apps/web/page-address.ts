/**
 * The path of the page of one thing: ("environments", "spear:f8:10286:2.7") →
 * "/environments/spear:f8:10286:2.7". Colons stay readable; they are legal in a path.
 */
export function pageAddress(page: string, name: string): string {
  return `/${page}/${encodeURIComponent(name).replaceAll("%3A", ":")}`;
}
