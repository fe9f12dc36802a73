import type { Caller } from "./caller.ts";

/** Who acts: the token, null for the administrator, and the name that histories keep. */
export interface Actor {
  readonly tokenId: number | null;
  readonly name: string;
}

/** As whom a caller acts. */
export function actorOf({ caller }: { readonly caller: Caller }): Actor {
  return caller.kind === "token"
    ? { tokenId: caller.id, name: caller.name }
    : { tokenId: null, name: "administrator" };
}
