import type { Meaning } from "./classify-answer.ts";

/** What a request without an answer means: certificates that do not fit are for a person; all else on the network may pass. */
export function meaningOfError(error: unknown): Meaning {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  if (cause?.code === "CERT_NOT_YET_VALID") {
    return {
      kind: "stop",
      why: "the server's certificate is not yet valid: set this machine's clock",
    };
  }
  if (/^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_VERIFY)/.test(cause?.code ?? "")) {
    return {
      kind: "stop",
      why: `the server's certificate is refused: ${cause?.message ?? cause?.code}`,
    };
  }
  return { kind: "again", why: cause?.message ?? (error as Error).message };
}
