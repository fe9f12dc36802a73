import { resolve } from "node:path";
import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import { canonicalConfiguration, defaultConfiguration } from "../experiment/canonical.ts";
import type { DesignEntry } from "../experiment/experiment.ts";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { DesignError, isValid, listLevels } from "./enumerate-space.ts";
import { fileDesign } from "./file-design.ts";
import { fractionalDesign } from "./fractional-design.ts";
import { fullDesign } from "./full-design.ts";
import { latinHypercubeDesign } from "./latin-hypercube-design.ts";
import { oneFactorDesign } from "./one-factor-design.ts";
import { pairwiseDesign } from "./pairwise-design.ts";
import { randomDesign } from "./random-design.ts";

/** What a design needs besides the space. */
export interface DesignContext {
  /** Folder that relative files of the experiment stand in. */
  readonly folder: string;
  /** The user has said yes to a very large design. */
  readonly isAllowed: boolean;
}

/**
 * The configurations a design measures: valid, canonical, each once. `guided` answers its offline
 * fallback, a random design of its budget; the campaign asks the registry first.
 * @throws DesignError when the design does not fit the space.
 */
export function designConfigurations(
  design: DesignEntry,
  resolved: ResolvedSpace,
  context: DesignContext,
): readonly Configuration[] {
  const drawn = [...included(design, resolved), ...drawnBy(design, resolved, context)];
  const unique = new Map<string, Configuration>();
  for (const one of drawn) {
    const canonical = canonicalConfiguration(resolved, one);
    const key = configurationKey(resolved.space, canonical);
    if (!unique.has(key) && isValid(resolved, canonical)) unique.set(key, canonical);
  }
  if (unique.size === 0) throw new DesignError("the design has no valid configuration");
  return [...unique.values()];
}

function drawnBy(
  design: DesignEntry,
  resolved: ResolvedSpace,
  { folder, isAllowed }: DesignContext,
): readonly Configuration[] {
  const seed = design.seed ?? 0;
  switch (design.kind) {
    case "full":
      return fullDesign(resolved, isAllowed);
    case "random":
      return randomDesign(resolved, sizeOf(design), seed);
    case "lhs":
      return latinHypercubeDesign(resolved, sizeOf(design), seed);
    case "pairwise":
      return pairwiseDesign(resolved, design.strength ?? 2, seed);
    case "fractional":
      return fractionalDesign(resolved, design.generators ?? []);
    case "oneFactor":
      return oneFactorDesign(resolved, typeof design.base === "object" ? design.base : {});
    case "file":
      if (design.csv === undefined) throw new DesignError('design "file" lacks csv');
      return fileDesign(resolved, resolve(folder, design.csv));
    default:
      return randomDesign(resolved, design.budget ?? design.size ?? 20, seed);
  }
}

function sizeOf(design: DesignEntry): number {
  if (design.size === undefined) throw new DesignError(`design "${design.kind}" lacks size`);
  return design.size;
}

/** The default and, for each option, the default with its lowest and with its highest level. */
function included(design: DesignEntry, resolved: ResolvedSpace): readonly Configuration[] {
  const start = defaultConfiguration(resolved.space);
  return (design.include ?? []).flatMap((what) => {
    if (what === "default") return [start];
    return resolved.space.options.flatMap((option) => {
      const levels = listLevels(option);
      const ends = [levels[0], levels.at(-1)].filter((level) => level !== undefined);
      return ends.map((level) => ({ ...start, [option.name]: level }));
    });
  });
}
