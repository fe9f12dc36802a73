import { headers } from "next/headers";

/** Where the reader of this page reached the instance: "https://atlas.example.org". */
export async function instanceAddress(): Promise<string> {
  return reachedAt(await headers());
}

/**
 * The address that a request was sent to: that of the outermost proxy where there is one
 * (X-Forwarded-Host, X-Forwarded-Proto). It stands in commands that readers copy, so a host that is
 * none is not repeated.
 */
export function reachedAt(given: Pick<Headers, "get">): string {
  const outermost = (name: string) => given.get(name)?.split(",")[0]?.trim();
  const host = outermost("x-forwarded-host") ?? given.get("host") ?? "";
  const protocol = outermost("x-forwarded-proto") === "https" ? "https" : "http";
  return HOST.test(host) ? `${protocol}://${host}` : `http://localhost:${process.env.PORT || 3000}`;
}

/** A name or an address, and a port. */
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;
