import { addressOfNetwork } from "./address-of-network.ts";
import type { Caller } from "./caller.ts";

/**
 * Whose budget a request is charged to: the token's, the administrator's, that of the reader for whom the
 * site asks, or else that of the address. `reader` is where the site says that its reader is.
 */
export function payerOf(
  caller: Caller,
  {
    address,
    reader,
  }: { readonly address: string | undefined; readonly reader: string | undefined },
): string {
  if (caller.kind === "administrator") return "administrator";
  if (caller.kind === "token") return `token ${caller.id}`;
  if (caller.kind === "site") return `site ${addressOfNetwork(reader ?? "unknown")}`;
  return `address ${addressOfNetwork(address ?? "unknown")}`;
}
