import type { ApiContext } from "../api-context.ts";
import { type ClaimCheck, checkClaim } from "./check-claim.ts";
import { claimedMethods } from "./claimed-methods.ts";
import { opml19Repeats, opml19RepeatsAt } from "./generated/opml19-repeats.ts";
import {
  type ClaimScope,
  OPML19_CLAIMS,
  OPML19_CONDITIONS,
  type PaperClaim,
} from "./opml19-claims.ts";
import { storedRepeats } from "./stored-repeats.ts";

/** A claim with what was found. */
export interface CheckedClaim extends PaperClaim {
  readonly checks: readonly ClaimCheck[];
}

/** The claims of OpML'19 beside what public data say: from the registry's repeats, or those that ship. */
export async function opml19Report(context: ApiContext) {
  const { suites, strategies } = claimedMethods();
  const stored = await storedRepeats(context.database, suites, strategies);
  const claims = OPML19_CLAIMS.map(
    (claim): CheckedClaim => ({ ...claim, checks: checkClaim(claim, stored, opml19Repeats) }),
  );
  const isShipped = claims.some(({ checks }) => checks.some((check) => check.isShipped));
  return {
    claims,
    summary: summaryOf(claims),
    conditions: OPML19_CONDITIONS,
    shippedAt: isShipped ? opml19RepeatsAt : null,
  };
}

const SCOPES: Readonly<Record<ClaimScope, string>> = {
  task: "On the paper's own tasks",
  "published-code": "With the sample as the published code takes it",
  boards: "On other boards",
};

/** "On the paper's own tasks 6 of 12 claims are reproduced, 1 is smaller, 5 are contradicted." */
function summaryOf(claims: readonly CheckedClaim[]): string {
  const sentences = (Object.keys(SCOPES) as ClaimScope[]).map((scope) => {
    const verdicts = claims.map(
      ({ checks }) => checks.find((check) => check.scope === scope)?.verdict ?? "not computed",
    );
    const words = [...new Set(verdicts)].map((verdict) => {
      const count = verdicts.filter((one) => one === verdict).length;
      return `${count} ${verdict}`;
    });
    return `${SCOPES[scope]}, of ${claims.length} claims: ${words.join(", ")}.`;
  });
  return sentences.join(" ");
}
