import type { Rng } from "../random/rng.ts";
import { numberAt } from "../space/index.ts";
import { bootstrapInterval, type Interval } from "../stats/bootstrap-interval.ts";
import { mean } from "../stats/mean.ts";
import { varghaDelaney } from "../stats/vargha-delaney.ts";
import { wilcoxon } from "../stats/wilcoxon.ts";
import type { RepeatedErrors } from "./tie-groups.ts";

/** What the repeats of a strategy say beside its mean error. */
export interface RowStatistics {
  /** Bootstrap 95 % interval of the mean error over repeats, then environments; null for a single repeat. */
  readonly interval: Interval | null;
  /** Compared with the baseline; null without one, and of the baseline itself. */
  readonly versus: Comparison | null;
}

/** A strategy compared with learning from the target alone. */
export interface Comparison {
  /** helps or harms: Wilcoxon's one-sided test on paired repeats, 5 %. */
  readonly verdict: "helps" | "harms" | "undecided";
  /** Vargha & Delaney's A12: probability that the strategy's error is the larger one. */
  readonly a12: number;
  /** Environments in which it does not harm by the same test, of those that both have. */
  readonly unharmedCount: number;
  readonly environmentCount: number;
  /** Repeats that were paired. */
  readonly pairCount: number;
  /** Whether so few pairs can be told apart at all: with fewer than five, "undecided" says nothing. */
  readonly isTestable: boolean;
}

const ALPHA = 0.05;
/** Of n pairs that all differ in one direction Wilcoxon's one-sided p is 1 / 2 ** n. */
const PAIRS_TO_TELL = Math.ceil(Math.log2(1 / ALPHA));

/**
 * Interval and comparison of one strategy.
 * @param baseline errors of the best learner on the target alone, environments as those of `row`.
 * @param rng draws the interval's repeats; undefined: no interval is wanted.
 */
export function rowStatistics(
  row: RepeatedErrors,
  baseline: RepeatedErrors | undefined,
  rng: Rng | undefined,
): RowStatistics {
  const versus =
    baseline === undefined || baseline.name === row.name ? null : compared(row, baseline);
  return { interval: rng === undefined ? null : intervalOf(row, rng), versus };
}

function intervalOf({ errors }: RepeatedErrors, rng: Rng): Interval | null {
  const repeats = Math.max(0, ...errors.map((own) => own.length));
  const known = Array.from({ length: repeats }, (_, k) => k).filter((k) =>
    errors.some((own) => Number.isFinite(own[k])),
  );
  if (known.length < 2) return null;
  const figure = (drawn: Int32Array): number => {
    let sum = 0;
    let count = 0;
    for (const own of errors) {
      let total = 0;
      let here = 0;
      for (const place of drawn) {
        const error = own[numberAt(known, place)];
        if (error === undefined || !Number.isFinite(error)) continue;
        total += error;
        here++;
      }
      if (here === 0) continue;
      sum += total / here;
      count++;
    }
    return count === 0 ? Number.NaN : sum / count;
  };
  return bootstrapInterval(known.length, figure, rng);
}

function compared(row: RepeatedErrors, baseline: RepeatedErrors): Comparison | null {
  const pairs = row.errors.map((own, e) => pairsOf(own, baseline.errors[e] ?? []));
  const here = pairs.filter(({ own }) => own.length > 0);
  if (here.length === 0) return null;
  const repeats = [...new Set(here.flatMap(({ repeats }) => repeats))];
  // One pair per repeat: means over the environments in which both have an error.
  const meanOf = (side: "other" | "own") =>
    repeats.map((repeat) =>
      mean(
        here.flatMap((pair) => {
          const place = pair.repeats.indexOf(repeat);
          return place < 0 ? [] : [numberAt(pair[side], place)];
        }),
      ),
    );
  const [own, other] = [meanOf("own"), meanOf("other")];
  const harms = (a: readonly number[], b: readonly number[]) => wilcoxon(a, b, "greater").p < ALPHA;
  return {
    verdict: harms(own, other) ? "harms" : harms(other, own) ? "helps" : "undecided",
    a12: varghaDelaney(own, other),
    unharmedCount: here.filter((pair) => !harms(pair.own, pair.other)).length,
    environmentCount: here.length,
    pairCount: repeats.length,
    isTestable: repeats.length >= PAIRS_TO_TELL,
  };
}

function pairsOf(own: ArrayLike<number>, other: ArrayLike<number>) {
  const repeats = Array.from({ length: own.length }, (_, k) => k).filter(
    (k) => Number.isFinite(own[k]) && Number.isFinite(other[k]),
  );
  return {
    repeats,
    own: repeats.map((k) => numberAt(own, k)),
    other: repeats.map((k) => numberAt(other, k)),
  };
}
