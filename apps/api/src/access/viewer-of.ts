import type { Viewer } from "@perfatlas/db";
import { hasScope, isAdministrator } from "./assert-scope.ts";
import type { Caller } from "./caller.ts";

/** As whom the registry's readers take a caller; see db/registry/visible.ts for what that means. */
export function viewerOf(asked: { readonly caller: Caller }): Viewer {
  const { caller } = asked;
  if (isAdministrator(asked)) return { kind: "administrator" };
  if (caller.kind !== "token") return { kind: "public" };
  return { kind: hasScope(asked, "curate") ? "curator" : "contributor", tokenId: caller.id };
}
