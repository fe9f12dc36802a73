import type { Configuration } from "@perfatlas/modeling/space";
import { canonicalConfiguration, defaultConfiguration } from "../experiment/canonical.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { isValid, listLevels } from "./enumerate-space.ts";

/** The base and every valid configuration that differs from it in one option. */
export function oneFactorDesign(
  resolved: ResolvedSpace,
  base: Configuration = {},
): readonly Configuration[] {
  const start = { ...defaultConfiguration(resolved.space), ...base };
  const design: Configuration[] = [start];
  for (const option of resolved.space.options) {
    for (const level of listLevels(option)) {
      if (level !== start[option.name]) design.push({ ...start, [option.name]: level });
    }
  }
  return design
    .filter((one) => isValid(resolved, one))
    .map((one) => canonicalConfiguration(resolved, one));
}
