import { numberAt } from "../space/index.ts";
import { mean, variance } from "../stats/index.ts";
import { ALONE_LEARNER } from "./fit-metric.ts";
import type { HeldOut } from "./held-out.ts";

/** What can be said of a transfer. */
export const TRANSFER_VERDICTS = ["helped", "hurt", "cannot-tell"] as const;

/** Whether sources helped, from errors on rows that the models did not see. */
export interface TransferJudgement {
  readonly verdict: (typeof TRANSFER_VERDICTS)[number];
  /** Mean held-out errors: |ln ŷ/y|, or |ŷ − y| where a value is not positive; null where there are none. */
  readonly errorWithSources: number | null;
  readonly errorAlone: number | null;
  /** Standard error of their difference. */
  readonly standardError: number | null;
  readonly rowCount: number;
  readonly reason: string;
}

/** Rows below which nothing is said, and how many standard errors are a difference. */
const LEAST_ROWS = 5;
const STANDARD_ERRORS = 2;

/** What was compared: rows of the target with a value, sources that are used, and the strategy that learns from them. */
export interface Compared {
  readonly rowCount: number;
  readonly sourceCount: number;
  readonly strategy: string;
}

/**
 * Compares the transferred model with the one of the target's rows alone on the same held-out rows: a difference
 * of less than two standard errors cannot be told from none.
 */
export function judgeTransfer(
  errors: HeldOut | null,
  { rowCount, sourceCount, strategy }: Compared,
): TransferJudgement {
  const none = { errorWithSources: null, errorAlone: null, standardError: null };
  if (sourceCount === 0 || errors === null || rowCount < LEAST_ROWS) {
    const reason =
      sourceCount === 0
        ? "no source is used"
        : rowCount < LEAST_ROWS
          ? `${rowCount} measured configurations have a value; at least ${LEAST_ROWS} are needed to compare`
          : `from ${rowCount} rows nothing can be learned`;
    return { verdict: "cannot-tell", ...none, rowCount, reason };
  }
  const { transferred, alone } = errors;
  const differences = transferred.map((error, i) => error - numberAt(alone, i));
  const difference = mean(differences);
  const standardError = Math.sqrt(variance(differences) / differences.length);
  const isClear = Math.abs(difference) > STANDARD_ERRORS * standardError;
  const verdict = !isClear ? "cannot-tell" : difference < 0 ? "helped" : "hurt";
  const [a, b] = [mean(transferred), mean(alone)];
  return {
    verdict,
    errorWithSources: a,
    errorAlone: b,
    standardError,
    rowCount,
    reason: `held-out error ${a.toPrecision(3)} with sources (${strategy}), ${b.toPrecision(3)} without (${ALONE_LEARNER}); difference ${difference.toPrecision(2)} ± ${standardError.toPrecision(2)}`,
  };
}
