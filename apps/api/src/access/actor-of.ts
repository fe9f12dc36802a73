import type { Caller } from "./caller.ts";

/** Who acts: the token, null for the administrator and for guests, and the name that histories keep. */
export interface Actor {
  readonly tokenId: number | null;
  readonly name: string;
  /** Nobody that the instance knows. */
  readonly isGuest?: boolean;
}

/** As whom a caller acts. */
export function actorOf({ caller }: { readonly caller: Caller }): Actor {
  if (caller.kind === "token") return { tokenId: caller.id, name: caller.name };
  if (caller.kind === "administrator") return { tokenId: null, name: "administrator" };
  return { tokenId: null, name: "a reader without a token", isGuest: true };
}
