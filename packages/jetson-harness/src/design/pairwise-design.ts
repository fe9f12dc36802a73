import { createRng, permutation, type Rng } from "@perfatlas/modeling/random";
import {
  type Configuration,
  evaluate,
  keepsConstraint,
  type Level,
  type Option,
  parseExpression,
} from "@perfatlas/modeling/space";
import { canonicalConfiguration, restingLevel } from "../experiment/canonical.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { listLevels } from "./enumerate-space.ts";

interface Part {
  readonly option: Option;
  readonly level: Level;
}

const CANDIDATES = 12;

/**
 * A covering array of strength 2 or 3: every valid combination of levels of any t options stands in
 * some configuration. Greedy, one configuration at a time (Cohen et al., AETG, 1997), constraints by
 * backtracking, so combinations that no valid configuration holds are left out.
 */
export function pairwiseDesign(
  resolved: ResolvedSpace,
  strength: 2 | 3,
  seed: number,
): readonly Configuration[] {
  const rng = createRng(seed);
  const uncovered = validTuples(resolved, Math.min(strength, resolved.space.options.length));
  const design: Configuration[] = [];
  while (uncovered.size > 0) {
    const [first] = uncovered.values();
    let best: Configuration | undefined;
    let bestGain = -1;
    for (let i = 0; i < CANDIDATES; i++) {
      const whole = completed(resolved, first as readonly Part[], rng, uncovered);
      if (whole === undefined) continue;
      const candidate = canonicalConfiguration(resolved, whole);
      const gain = coveredBy(candidate, uncovered).length;
      if (gain > bestGain) [best, bestGain] = [candidate, gain];
    }
    if (best === undefined) break;
    for (const key of coveredBy(best, uncovered)) uncovered.delete(key);
    design.push(best);
  }
  return design;
}

const tupleKey = (parts: readonly Part[]): string =>
  parts.map(({ option, level }) => `${option.name}=${String(level)}`).join("&");

/** All combinations of t levels of different options that some valid configuration holds. */
export function validTuples(
  resolved: ResolvedSpace,
  strength: number,
): Map<string, readonly Part[]> {
  const { options, constraints } = resolved.space;
  const tuples = new Map<string, readonly Part[]>();
  const visit = (from: number, parts: readonly Part[]): void => {
    if (parts.length === strength) {
      const isFree = constraints.length === 0 && resolved.inactive.length === 0;
      if (isFree || complete(resolved, parts, options) !== undefined) {
        tuples.set(tupleKey(parts), parts);
      }
      return;
    }
    for (let i = from; i < options.length; i++) {
      const option = options[i] as Option;
      for (const level of listLevels(option)) visit(i + 1, [...parts, { option, level }]);
    }
  };
  visit(0, []);
  return tuples;
}

function coveredBy(
  configuration: Configuration,
  tuples: ReadonlyMap<string, readonly Part[]>,
): readonly string[] {
  const covered: string[] = [];
  for (const [key, parts] of tuples) {
    if (parts.every(({ option, level }) => configuration[option.name] === level)) covered.push(key);
  }
  return covered;
}

/** A valid configuration that holds `parts`, its other options leaning to uncovered tuples. */
function completed(
  resolved: ResolvedSpace,
  parts: readonly Part[],
  rng: Rng,
  uncovered: ReadonlyMap<string, readonly Part[]>,
): Configuration | undefined {
  const { options } = resolved.space;
  const order = [...permutation(options.length, rng)].map((i) => options[i] as Option);
  const wanted = new Map<string, number>();
  for (const tuple of uncovered.values()) {
    for (const { option, level } of tuple) {
      const key = `${option.name}=${String(level)}`;
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
  }
  const preferred = (option: Option): readonly Level[] =>
    [...listLevels(option)]
      .map((level) => ({
        level,
        weight: (wanted.get(`${option.name}=${String(level)}`) ?? 0) * (0.5 + rng.next()),
      }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ level }) => level);
  return complete(resolved, parts, order, preferred);
}

/** Backtracking: the first valid completion in the given order, or undefined. */
function complete(
  resolved: ResolvedSpace,
  parts: readonly Part[],
  order: readonly Option[],
  levelsOf: (option: Option) => readonly Level[] = listLevels,
): Configuration | undefined {
  const { constraints } = resolved.space;
  const start = Object.fromEntries(parts.map(({ option, level }) => [option.name, level]));
  const free = order.filter((option) => !(option.name in start));
  // Conditions under which one of the parts would have no effect and be measured at its default.
  const hidden = resolved.inactive
    .filter(({ options }) =>
      parts.some(
        ({ option, level }) => options.includes(option.name) && level !== restingLevel(option),
      ),
    )
    .map(({ condition }) => parseExpression(condition));
  const extend = (partial: Configuration, depth: number): Configuration | undefined => {
    if (!constraints.every((rule) => keepsConstraint(rule, partial))) return undefined;
    if (hidden.some((condition) => evaluate(condition, partial) === true)) return undefined;
    const option = free[depth];
    if (option === undefined) return partial;
    for (const level of levelsOf(option)) {
      const whole = extend({ ...partial, [option.name]: level }, depth + 1);
      if (whole !== undefined) return whole;
    }
    return undefined;
  };
  return extend(start, 0);
}
