import type { Settings } from "../settings.ts";

/** The token that goes to PERFATLAS_API, and where it was had from. */
export interface TokenInForce {
  readonly token: string | undefined;
  /** In words. */
  readonly source: string;
}

/** PERFATLAS_TOKEN before what `perfatlas login` has kept for the address. */
export async function tokenInForce({ api, token }: Settings): Promise<TokenInForce> {
  if (api === undefined)
    return { token: undefined, source: "none: no address of a registry is set" };
  if (token !== undefined) return { token, source: "PERFATLAS_TOKEN" };
  const { storedTokens } = await import("./stored-tokens.ts");
  const tokens = storedTokens(process.env);
  const kept = await tokens.find(api);
  if (kept === undefined) return { token: undefined, source: "none" };
  return {
    token: kept.token,
    source: `kept by \`perfatlas login\` on ${kept.keptAt} in ${tokens.file}`,
  };
}
