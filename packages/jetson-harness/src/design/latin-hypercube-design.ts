import { createRng, permutation, type Rng } from "@perfatlas/modeling/random";
import {
  type Configuration,
  configurationKey,
  encode,
  type Matrix,
} from "@perfatlas/modeling/space";
import { canonicalConfiguration } from "../experiment/canonical.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { isValid } from "./enumerate-space.ts";
import { levelAtShare, randomDesign, randomLevel } from "./random-design.ts";

const TRIES = 50;

/**
 * A Latin hypercube over the levels (McKay, Beckman and Conover, 1979): every option's strata are
 * filled evenly; of 50 such designs the one with the largest smallest distance. Invalid points move to
 * a valid one that differs in as few options as a search finds; duplicates are replaced at random.
 */
export function latinHypercubeDesign(
  resolved: ResolvedSpace,
  size: number,
  seed: number,
): readonly Configuration[] {
  const rng = createRng(seed);
  let best: readonly Configuration[] = [];
  let bestDistance = -1;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const design = oneHypercube(resolved, size, rng.fork(`try ${attempt}`));
    const distance = smallestDistance(encode(resolved.space, design));
    if (distance > bestDistance) [best, bestDistance] = [design, distance];
  }
  return withoutDuplicates(resolved, best, size, seed);
}

function oneHypercube(resolved: ResolvedSpace, size: number, rng: Rng): readonly Configuration[] {
  const columns = resolved.space.options.map((option) => ({
    option,
    strata: permutation(size, rng),
  }));
  return Array.from({ length: size }, (_, i) => {
    const drawn = Object.fromEntries(
      columns.map(({ option, strata }) => [
        option.name,
        levelAtShare(option, ((strata[i] as number) + rng.next()) / size),
      ]),
    );
    return canonicalConfiguration(resolved, repaired(resolved, drawn, rng));
  });
}

/** Changes one option, then two, then more, until the constraints hold. */
function repaired(resolved: ResolvedSpace, drawn: Configuration, rng: Rng): Configuration {
  if (isValid(resolved, drawn)) return drawn;
  const { options } = resolved.space;
  for (let width = 1; width <= options.length; width++) {
    for (let attempt = 0; attempt < 40; attempt++) {
      const changed = { ...drawn };
      for (let k = 0; k < width; k++) {
        const option = options[rng.integer(options.length)];
        if (option !== undefined) changed[option.name] = randomLevel(option, rng);
      }
      if (isValid(resolved, changed)) return changed;
    }
  }
  return randomDesign(resolved, 1, rng.integer(2 ** 31))[0] ?? drawn;
}

function smallestDistance(x: Matrix): number {
  const spans = Array.from({ length: x.columns }, (_, j) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < x.rows; i++) {
      const value = x.data[i * x.columns + j] as number;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high > low ? high - low : 1;
  });
  let smallest = Number.POSITIVE_INFINITY;
  for (let a = 0; a < x.rows; a++) {
    for (let b = a + 1; b < x.rows; b++) {
      let sum = 0;
      for (let j = 0; j < x.columns && sum < smallest; j++) {
        const d = (x.data[a * x.columns + j] as number) - (x.data[b * x.columns + j] as number);
        sum += (d / (spans[j] as number)) ** 2;
      }
      smallest = Math.min(smallest, sum);
    }
  }
  return smallest;
}

function withoutDuplicates(
  resolved: ResolvedSpace,
  design: readonly Configuration[],
  size: number,
  seed: number,
): readonly Configuration[] {
  const byKey = new Map(design.map((one) => [configurationKey(resolved.space, one), one]));
  if (byKey.size < size) {
    for (const one of randomDesign(resolved, 2 * size, seed + 1)) {
      if (byKey.size >= size) break;
      const key = configurationKey(resolved.space, one);
      if (!byKey.has(key)) byKey.set(key, one);
    }
  }
  return [...byKey.values()];
}
