import { reachedAt } from "../../instance-address.ts";

/**
 * Whether a form was sent from a page of this site: browsers say where it came from. What another site
 * makes a reader send would spend the reader's budget.
 */
export function isOwnForm(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  return origin === null || origin === reachedAt(headers);
}
