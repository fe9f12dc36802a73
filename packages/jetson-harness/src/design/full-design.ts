import type { Configuration } from "@perfatlas/modeling/space";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { DesignError, enumerateSpace } from "./enumerate-space.ts";

/** More than this needs an explicit yes. */
export const FULL_LIMIT = 50_000;

/** Every valid configuration. @throws DesignError above FULL_LIMIT unless `isAllowed`. */
export function fullDesign(resolved: ResolvedSpace, isAllowed: boolean): readonly Configuration[] {
  const all: Configuration[] = [];
  for (const configuration of enumerateSpace(resolved)) {
    all.push(configuration);
    if (all.length > FULL_LIMIT && !isAllowed) {
      throw new DesignError(
        `the full design has more than ${FULL_LIMIT} configurations; say --yes to measure them all`,
      );
    }
  }
  return all;
}
