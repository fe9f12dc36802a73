import { InputError, numberAt } from "../space/index.ts";
import { holm } from "../stats/holm.ts";
import { mean } from "../stats/mean.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";

/** Errors of one strategy; repeat k of every strategy is one pair. */
export interface RepeatedErrors {
  readonly name: string;
  /**
   * One array per environment, the same environments for all; one error per repeat, lower is better;
   * not finite where there is none.
   */
  readonly errors: readonly ArrayLike<number>[];
}

/** A strategy's place in a table that is honest about ties. */
export interface Placed {
  readonly name: string;
  /** Mean over repeats, then over environments. */
  readonly meanError: number;
  /**
   * 1 is the best group; strategies of one group cannot be told apart from its first. Undefined where
   * the repeats are too few to tell anything (`repeatsNeeded`).
   */
  readonly group: number | undefined;
  /** Best and worst rank that the test leaves open, 1 to the number of strategies. */
  readonly rankLow: number;
  readonly rankHigh: number;
  /** Repeats with an error in any environment. */
  readonly repeatCount: number;
}

/** Strategies that cannot be placed. */
export class UnplacedError extends InputError {
  readonly code = "UNPLACED";
}

/**
 * Fewest paired repeats with which one of `contenders` strategies can be told apart from the others at
 * all: n pairs that all point one way have p = 2^(1 − n), and Holm asks for alpha / (contenders − 1).
 */
export function repeatsNeeded(contenders: number, alpha = 0.05): number {
  return contenders < 2 ? 1 : 1 + Math.ceil(Math.log2((contenders - 1) / alpha));
}

/**
 * Contenders by mean error, cut into groups: a group holds its best member, the leader, and everything
 * after it up to the first that is separable from the leader, which leads the next group. Separable
 * means: Wilcoxon's signed rank test on paired repeats (of an error that is the mean over the
 * environments that both have), Holm over the comparisons of this leader with all that come after it,
 * p ≤ alpha, and the ranks point where the means do. Correcting over all pairs, as `comparePairs` does,
 * would leave a table of 25 strategies and 10 repeats without any difference. The rank interval of a
 * strategy counts the others that are separably better and worse, Holm over its own comparisons. Those
 * with too few repeats are in no group and in no comparison, and may have any rank.
 * @param alpha 0.05 by default. @throws UnplacedError for one without any error.
 */
export function tieGroups(contenders: readonly RepeatedErrors[], alpha = 0.05): readonly Placed[] {
  const order = contenders.map(summarised).sort((a, b) => a.meanError - b.meanError);
  const tested = testable(order, alpha);
  const compare = comparer(tested);
  const groupOf = groups(tested, compare, alpha);
  return order.map((contender) => {
    const { name, meanError, repeatCount } = contender;
    const place = tested.indexOf(contender);
    const others = place < 0 ? [] : [...tested.keys()].filter((other) => other !== place);
    const p = holm(others.map((other) => compare(place, other)));
    const apart = others.filter((_, k) => numberAt(p, k) <= alpha);
    return {
      name,
      meanError,
      repeatCount,
      group: groupOf.get(contender),
      rankLow: 1 + apart.filter((other) => other < place).length,
      rankHigh: order.length - apart.filter((other) => other > place).length,
    };
  });
}

interface Summarised extends RepeatedErrors {
  readonly meanError: number;
  readonly repeatCount: number;
}

function summarised({ name, errors }: RepeatedErrors): Summarised {
  const means = errors.map((own) => mean(Array.from(own).filter(Number.isFinite)));
  const known = means.filter((value) => !Number.isNaN(value));
  if (known.length === 0) throw new UnplacedError(`${name} has no error in any repeat`);
  const most = Math.max(...errors.map((own) => own.length));
  const repeats = Array.from({ length: most }, (_, k) => k);
  const repeatCount = repeats.filter((k) => errors.some((own) => Number.isFinite(own[k]))).length;
  return { name, errors, meanError: mean(known), repeatCount };
}

/** Those with enough repeats to be told apart from each other, in the order given. */
function testable(order: readonly Summarised[], alpha: number): readonly Summarised[] {
  if (order.length === 1) return order;
  const left = new Set(order);
  for (const one of [...order].sort((a, b) => a.repeatCount - b.repeatCount)) {
    if (one.repeatCount >= repeatsNeeded(left.size, alpha) && left.size > 1) break;
    left.delete(one);
  }
  return order.filter((one) => left.has(one));
}

/** p of two places; 1 where the signed ranks do not say what the means say. Each is computed once. */
function comparer(tested: readonly Summarised[]): (a: number, b: number) => number {
  const known = new Map<string, number>();
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = `${low} ${high}`;
    let p = known.get(key);
    if (p === undefined) {
      p = separation(tested[low] as Summarised, tested[high] as Summarised);
      known.set(key, p);
    }
    return p;
  };
}

function separation(better: Summarised, worse: Summarised): number {
  const [left, right] = paired(better.errors, worse.errors);
  const { p, pairCount, positiveRankSum } = wilcoxon(left, right);
  return positiveRankSum < (pairCount * (pairCount + 1)) / 4 ? p : 1;
}

/** One pair per repeat: means over the environments in which both have an error. */
function paired(a: RepeatedErrors["errors"], b: RepeatedErrors["errors"]) {
  const left: number[] = [];
  const right: number[] = [];
  const most = Math.max(...a.map((own) => own.length));
  for (let k = 0; k < most; k++) {
    const both = [...a.keys()].filter(
      (e) => Number.isFinite(a[e]?.[k]) && Number.isFinite(b[e]?.[k]),
    );
    if (both.length === 0) continue;
    left.push(mean(both.map((e) => a[e]?.[k] as number)));
    right.push(mean(both.map((e) => b[e]?.[k] as number)));
  }
  return [left, right] as const;
}

function groups(
  tested: readonly Summarised[],
  compare: (a: number, b: number) => number,
  alpha: number,
): ReadonlyMap<Summarised, number> {
  const found = new Map<Summarised, number>();
  let group = 0;
  let nextLeader = 0;
  for (const [place, one] of tested.entries()) {
    if (place === nextLeader) {
      group++;
      const after = [...tested.keys()].slice(place + 1);
      const p = holm(after.map((other) => compare(place, other)));
      const separable = p.findIndex((value) => value <= alpha);
      nextLeader = separable < 0 ? tested.length : place + 1 + separable;
    }
    found.set(one, group);
  }
  return found;
}
