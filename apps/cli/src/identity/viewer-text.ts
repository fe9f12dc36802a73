import type { ViewerQuery } from "../../generated/graphql.ts";

/** Who a registry takes the caller for, in words. */
export function viewerText({ kind, name, scope, fault }: ViewerQuery["viewer"]): string {
  if (kind === "ADMINISTRATOR") return "the administrator of the instance";
  if (kind === "TOKEN") return `token "${name}", scope ${scope.join(", ").toLowerCase()}`;
  return fault === null ? "nobody it knows" : `nobody it knows: ${fault}`;
}
