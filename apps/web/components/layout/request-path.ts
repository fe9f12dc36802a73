import { headers } from "next/headers";

/** The path of the page that is asked for; the server in front of this one has put it in place. */
export async function requestPath(): Promise<string> {
  return (await headers()).get("x-perfatlas-path") ?? "";
}
