/** One value of an address's search part: the first when it is repeated, undefined when empty. */
export function searchText(value: string | readonly string[] | undefined): string | undefined {
  const text = typeof value === "string" ? value : value?.[0];
  return text === "" ? undefined : text;
}
