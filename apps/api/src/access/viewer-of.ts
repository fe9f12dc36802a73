import type { Viewer } from "@perfatlas/db";
import { hasScope, isAdministrator } from "./assert-scope.ts";
import type { Caller } from "./caller.ts";

/** As whom the registry's readers take a caller; see db/registry/visible.ts for what that means. */
export function viewerOf(asked: { readonly caller: Caller }): Viewer {
  const { caller } = asked;
  if (isAdministrator(asked)) return { kind: "administrator" };
  if (hasScope(asked, "curate")) return { kind: "curator" };
  return caller.kind === "token" ? { kind: "contributor", tokenId: caller.id } : { kind: "public" };
}
