import { choose, createRng, type Rng } from "@perfatlas/modeling/random";
import {
  type Configuration,
  configurationKey,
  fullFactorialCount,
  isRange,
  type Level,
  type Option,
} from "@perfatlas/modeling/space";
import { canonicalConfiguration } from "../experiment/canonical.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { enumerateSpace, isValid, listLevels } from "./enumerate-space.ts";
import { FULL_LIMIT } from "./full-design.ts";

/**
 * `size` valid configurations, uniform and without replacement; all of them when there are fewer.
 * Small spaces are enumerated, large ones sampled by rejection.
 */
export function randomDesign(
  resolved: ResolvedSpace,
  size: number,
  seed: number,
): readonly Configuration[] {
  const rng = createRng(seed);
  if (fullFactorialCount(resolved.space) <= FULL_LIMIT) {
    const all = [...enumerateSpace(resolved)];
    return [...choose(all.length, Math.min(size, all.length), rng)].map(
      (i) => all[i] as Configuration,
    );
  }
  const chosen = new Map<string, Configuration>();
  for (let tries = 0; chosen.size < size && tries < 1000 * size; tries++) {
    const drawn = Object.fromEntries(
      resolved.space.options.map((option) => [option.name, randomLevel(option, rng)]),
    );
    if (!isValid(resolved, drawn)) continue;
    const canonical = canonicalConfiguration(resolved, drawn);
    chosen.set(configurationKey(resolved.space, canonical), canonical);
  }
  return [...chosen.values()];
}

/** A level of an option, uniform over its domain. */
export function randomLevel(option: Option, rng: Rng): Level {
  return levelAtShare(option, rng.next());
}

/** The level at a share in [0, 1) of the domain. */
export function levelAtShare(option: Option, share: number): Level {
  if (isRange(option.domain) && option.kind === "real" && option.domain.step === undefined) {
    return option.domain.min + share * (option.domain.max - option.domain.min);
  }
  const levels = listLevels(option);
  return levels[Math.min(levels.length - 1, Math.floor(share * levels.length))] as Level;
}
