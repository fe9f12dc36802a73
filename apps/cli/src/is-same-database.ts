/** Whether two addresses of PostgreSQL name one database, as whichever user and however they are spelled. */
export function isSameDatabase(one: string, other: string): boolean {
  if (!(URL.canParse(one) && URL.canParse(other))) return one === other;
  return placeOf(new URL(one)) === placeOf(new URL(other));
}

function placeOf({ hostname, port, pathname, username, searchParams }: URL): string {
  const host = hostname || (searchParams.get("host") ?? "localhost");
  const database = pathname.length > 1 ? pathname.slice(1) : username;
  return [
    decodeURIComponent(host).toLowerCase(),
    port || "5432",
    decodeURIComponent(database),
  ].join(" ");
}
