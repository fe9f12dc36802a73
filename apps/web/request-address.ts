import { headers } from "next/headers";

/** The page that is asked for: its path and what was chosen. The server in front of this one has put it in place. */
export async function requestAddress(): Promise<{
  readonly path: string;
  readonly search: URLSearchParams;
}> {
  const address = (await headers()).get("x-perfatlas-address") ?? "";
  const [path = "", ...search] = address.split("?");
  return { path, search: new URLSearchParams(search.join("?")) };
}
