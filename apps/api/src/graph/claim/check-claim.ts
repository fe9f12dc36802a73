import { errorReduction } from "@perfatlas/modeling/evaluation";
import { createRng } from "@perfatlas/modeling/random";
import { mean } from "@perfatlas/modeling/stats";
import { cellCommand } from "../leaderboard/cell-command.ts";
import type { MethodRepeats } from "./method-repeats.ts";
import { type ClaimTask, opml19Tasks, type PaperClaim } from "./opml19-claims.ts";

/** What public data say of a claim. */
export const CLAIM_VERDICTS = ["reproduced", "smaller", "undecided", "contradicted"] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** The mean error of one method on one target, and how to compute it again. */
export interface ClaimError {
  readonly strategy: string;
  readonly learner: string;
  readonly suite: string;
  readonly subject: string;
  readonly target: string;
  readonly budget: number;
  readonly meanMapePercent: number;
  readonly repeatCount: number;
  readonly command: string;
}

/** A claim in one scope. */
export interface ClaimCheck extends Pick<ClaimTask, "scope" | "strategy" | "title"> {
  /** Null: not every repeat that it needs is there. */
  readonly verdict: ClaimVerdict | null;
  readonly lowerPercent: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly p: number | null;
  readonly pairCount: number;
  /** Of those that ship with this version, for the registry lacks some. */
  readonly isShipped: boolean;
  readonly errors: readonly ClaimError[];
}

/**
 * A claim beside what repeats say of it, scope by scope.
 * @param stored repeats of the registry. @param shipped those that ship: taken where stored ones do not suffice.
 */
export function checkClaim(
  claim: PaperClaim,
  stored: readonly MethodRepeats[],
  shipped: readonly MethodRepeats[],
): readonly ClaimCheck[] {
  return opml19Tasks(claim.metric).map((task) => {
    const here = checked(claim, task, stored, targetsOf(task, [...stored, ...shipped]));
    if (here !== undefined) return { ...here, isShipped: false };
    const there = checked(claim, task, shipped, targetsOf(task, shipped));
    const { scope, strategy, title } = task;
    const open = { verdict: null, lowerPercent: null, interval: null, p: null, pairCount: 0 };
    return { ...(there ?? { scope, strategy, title, ...open, errors: [] }), isShipped: true };
  });
}

/** Every (subject, target) that anybody has errors on. */
function targetsOf(task: ClaimTask, repeats: readonly MethodRepeats[]): ReadonlySet<string> {
  const own = repeats.filter(
    ({ suite, subject, budget }) => suite === task.suite && task.budgets[subject] === budget,
  );
  return new Set(own.map(placeOf));
}

const placeOf = ({ subject, target }: MethodRepeats) => `${subject}\n${target}`;

function checked(
  claim: PaperClaim,
  task: ClaimTask,
  repeats: readonly MethodRepeats[],
  targets: ReadonlySet<string>,
): Omit<ClaimCheck, "isShipped"> | undefined {
  const of = (strategy: string) =>
    [...targets].map((place) =>
      repeats.find(
        (one) =>
          one.suite === task.suite &&
          placeOf(one) === place &&
          one.budget === task.budgets[one.subject] &&
          one.strategy === strategy &&
          one.learner === claim.learner,
      ),
    );
  const [own, other] = [of(task.strategy), of(claim.other)];
  const known = (side: readonly (MethodRepeats | undefined)[]) => side.flatMap((one) => one ?? []);
  if ([...own, ...other].includes(undefined)) return undefined;
  const found = errorReduction(
    known(own).map(({ errors }) => errors),
    known(other).map(({ errors }) => errors),
    createRng(`claim ${claim.slug} ${task.scope}`),
  );
  if (found === undefined || found.pairCount < 2) return undefined;
  const { scope, strategy, title } = task;
  return {
    ...{ scope, strategy, title, ...found },
    verdict: verdictOf(claim.lowerPercent, found.interval),
    errors: [...known(own), ...known(other)].map(errorOf),
  };
}

/**
 * reproduced: what the paper prints lies inside the interval or below it. smaller: lower, by less than printed.
 * undecided: 0 lies inside the interval. contradicted: the error is higher.
 */
function verdictOf(
  printed: number,
  { low, high }: { readonly low: number; readonly high: number },
): ClaimVerdict {
  if (high < 0) return "contradicted";
  if (low <= 0) return "undecided";
  return high >= printed ? "reproduced" : "smaller";
}

function errorOf(one: MethodRepeats): ClaimError {
  const { suite, subject, target, budget, strategy, learner, errors } = one;
  const known = errors.filter(Number.isFinite);
  const changed = { strategy: {}, learner: {} };
  return {
    ...{ suite, subject, target, budget, strategy, learner },
    meanMapePercent: mean(known),
    repeatCount: known.length,
    command: cellCommand({
      ...{ suite, subject, strategy, learner, changed, budget, repeats: errors.length },
    }),
  };
}
