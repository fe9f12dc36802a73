/** A name of a GraphQL enum as people write it: "no public data" of NO_PUBLIC_DATA. */
export function wordOf(name: string): string {
  return name.toLowerCase().replaceAll("_", " ");
}
