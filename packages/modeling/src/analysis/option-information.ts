import { permutation } from "../random/permutation.ts";
import type { Rng } from "../random/rng.ts";
import { type EnvironmentValues, type Level, levelOf, numberAt } from "../space/index.ts";
import { isCensored, ranks } from "../stats/index.ts";
import { shannonEntropy } from "./entropy.ts";
import { EmptyResponsesError } from "./finite-values.ts";

/** How much knowing the level of an option says about the response. */
export interface OptionInformation {
  readonly option: string;
  /** Mutual information of level and response, in bits, without what chance gives; at least 0. */
  readonly bits: number;
  /** Mean mutual information when responses are shuffled: the bias of so few rows. */
  readonly chanceBits: number;
  /** Share of shuffles with at least as much, (k + 1) / (draws + 1). */
  readonly pValue: number;
}

/** Information per option, most first, and what there is to know. */
export interface InformationRanking {
  /** Entropy of the outcomes that are told apart: no option can say more. */
  readonly responseBits: number;
  readonly options: readonly OptionInformation[];
}

/** Settings of `optionInformation`. */
export interface InformationSettings {
  /** Equally frequent classes of values, and of levels where an option has more; 8 by default. */
  readonly bins?: number;
  /** Shuffles, 200 by default, at least 1. */
  readonly draws?: number;
}

/**
 * Mutual information of each option with the response (Shannon 1948). Responses are put into classes of
 * equal frequency by rank, equal values into one, so that no unit and no scale matters; runs that were
 * cut off (infinite) are a class of their own, failures (NaN) are left out. An option that is inactive
 * has a level of its own. Few rows make any option look informative: what shuffled responses give is
 * taken off.
 * @throws EmptyResponsesError when there is neither a value nor a run that was cut off.
 */
export function optionInformation(
  { space, configurations, values }: EnvironmentValues,
  rng: Rng,
  { bins = 8, draws = 200 }: InformationSettings = {},
): InformationRanking {
  const rows = [...configurations.keys()].filter((i) => !Number.isNaN(values[i]));
  if (rows.length === 0) throw new EmptyResponsesError("there is no response to inform about");
  const outcomes = responseClasses(
    rows.map((i) => numberAt(values, i)),
    bins,
  );
  const shuffles = Array.from({ length: draws }, (_, draw) => {
    const order = permutation(rows.length, rng.fork(`shuffle ${draw}`));
    return Int32Array.from(order, (i) => numberAt(outcomes, i));
  });
  const options = space.options.map(({ name }): OptionInformation => {
    const levels = levelClasses(
      rows.map((i) => levelOf(configurations[i] ?? {}, name)),
      bins,
    );
    const raw = mutualInformation(levels, outcomes);
    const chance = shuffles.map((shuffled) => mutualInformation(levels, shuffled));
    const chanceBits = chance.reduce((sum, bits) => sum + bits, 0) / draws;
    const asMuch = chance.filter((bits) => bits >= raw - 1e-12).length;
    return {
      option: name,
      bits: Math.max(0, raw - chanceBits),
      chanceBits,
      pValue: (asMuch + 1) / (draws + 1),
    };
  });
  return {
    responseBits: shannonEntropy(counted(outcomes)),
    options: options.sort((a, b) => b.bits - a.bits),
  };
}

/** Classes of equal frequency by rank; what was cut off is the last one. */
function responseClasses(values: readonly number[], bins: number): Int32Array {
  const finite = values.filter((value) => !isCensored(value));
  const places = ranks(finite);
  let next = 0;
  return Int32Array.from(values, (value) => {
    if (isCensored(value)) return bins;
    const rank = numberAt(places, next++);
    return Math.min(bins - 1, Math.floor(((rank - 0.5) / finite.length) * bins));
  });
}

/** Levels as they are, or classes of numbers where there are many. */
function levelClasses(levels: readonly (Level | undefined)[], bins: number): Int32Array {
  const distinct = [...new Set(levels)];
  if (distinct.length <= bins || distinct.some((level) => typeof level === "string")) {
    const codes = new Map(distinct.map((level, code) => [level, code]));
    return Int32Array.from(levels, (level) => codes.get(level) as number);
  }
  const numbers = levels.filter((level) => level !== undefined).map(Number);
  const classes = responseClasses(numbers, bins);
  let next = 0;
  return Int32Array.from(levels, (level) =>
    level === undefined ? bins : numberAt(classes, next++),
  );
}

function mutualInformation(a: Int32Array, b: Int32Array): number {
  const width = b.reduce((most, value) => Math.max(most, value), 0) + 1;
  const joint = a.map((value, i) => value * width + numberAt(b, i));
  const bits = [a, b, joint].map((classes) => shannonEntropy(counted(classes)));
  return numberAt(bits, 0) + numberAt(bits, 1) - numberAt(bits, 2);
}

function counted(classes: Int32Array): Float64Array {
  const counts = new Float64Array(classes.reduce((most, value) => Math.max(most, value), 0) + 1);
  for (const value of classes) counts[value]! += 1;
  return counts;
}
