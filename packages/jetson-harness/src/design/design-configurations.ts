import { resolve } from "node:path";
import { createRng, type Rng } from "@perfatlas/modeling/random";
import {
  allConfigurations,
  drawConfigurations,
  endLevels,
  fractionalFactorial,
  oneByOne,
  SamplingError,
  samplingMethods,
  tWise,
} from "@perfatlas/modeling/sampling";
import {
  brokenConstraint,
  type Configuration,
  type ConfigurationSpace,
  canonicalConfiguration,
  checkConfiguration,
  completedConfiguration,
  configurationKey,
  levelsOf,
} from "@perfatlas/modeling/space";
import type { DesignEntry } from "../experiment/experiment.ts";
import { DesignError } from "./design-error.ts";
import { fileDesign } from "./file-design.ts";

/** What a design needs besides the space. */
export interface DesignContext {
  /** Folder that relative files of the experiment stand in. */
  readonly folder: string;
  /** The user has said yes to a very large design. */
  readonly isAllowed: boolean;
}

/** More than this needs an explicit yes. */
const FULL_LIMIT = 50_000;
/** More than this is not listed. */
const MOST = 2_000_000;

/**
 * The configurations a design measures: valid, canonical, each once. `guided` answers its offline
 * fallback, a random design of its budget; the campaign asks the registry first.
 * @throws DesignError, SamplingError when the design does not fit the space.
 */
export async function designConfigurations(
  design: DesignEntry,
  space: ConfigurationSpace,
  context: DesignContext,
): Promise<readonly Configuration[]> {
  const unique = new Map<string, Configuration>();
  for (const one of [...included(design, space), ...(await drawnBy(design, space, context))]) {
    const key = configurationKey(space, one);
    const isValid = brokenConstraint(space, levelsOf(space, one)) === undefined;
    if (isValid && !unique.has(key)) unique.set(key, one);
  }
  if (unique.size === 0) throw new DesignError("the design has no valid configuration");
  return [...unique.values()];
}

async function drawnBy(
  design: DesignEntry,
  space: ConfigurationSpace,
  { folder, isAllowed }: DesignContext,
): Promise<readonly Configuration[]> {
  const rng = createRng(design.seed ?? 0);
  switch (design.kind) {
    case "full":
      return fullDesign(space, isAllowed);
    case "lhs":
      return asked("latin-hypercube", space, sizeOf(design), rng);
    case "pairwise":
      return tWise(design.strength ?? 2).sample(space, 0, rng);
    case "fractional":
      return fractionalFactorial(space, design.generators ?? []);
    case "oneFactor":
      return oneByOne(space, baseOf(design, space));
    case "file":
      if (design.csv === undefined) throw new DesignError('design "file" lacks csv');
      return fileDesign(space, resolve(folder, design.csv));
    case "guided":
      return asked("random", space, design.budget ?? design.size ?? 20, rng);
    default:
      return asked(design.kind, space, design.size, rng);
  }
}

/** A design of modelling by its name; all configurations when there are fewer than asked for. */
function asked(
  name: string,
  space: ConfigurationSpace,
  size: number | undefined,
  rng: Rng,
): readonly Configuration[] {
  const method = samplingMethods.find((one) => one.name === name);
  if (method === undefined) throw new DesignError(`there is no design "${name}"`);
  if (method.size === "own") return method.sample(space, 0, rng);
  if (size === undefined) throw new DesignError(`design "${name}" lacks size`);
  try {
    return method.sample(space, size, rng);
  } catch (error) {
    if (!(error instanceof SamplingError) || error.finding !== "too-few") throw error;
    return drawConfigurations(space, size, rng).configurations;
  }
}

function fullDesign(space: ConfigurationSpace, isAllowed: boolean): readonly Configuration[] {
  try {
    return allConfigurations(space, isAllowed ? MOST : FULL_LIMIT);
  } catch (error) {
    if (!(error instanceof SamplingError) || error.finding !== "too-many" || isAllowed) throw error;
    throw new DesignError(`${error.message}, or say --yes to measure them all`);
  }
}

/** The base of a one-factor design: valid, stated levels active. */
function baseOf(design: DesignEntry, space: ConfigurationSpace): Configuration {
  const stated = typeof design.base === "object" ? design.base : {};
  const base = completedConfiguration(space, stated);
  if (Object.keys(stated).length > 0) checkConfiguration(space, base);
  return base;
}

function sizeOf(design: DesignEntry): number {
  if (design.size === undefined) throw new DesignError(`design "${design.kind}" lacks size`);
  return design.size;
}

/** The default and, for each option, the default with its lowest and with its highest level. */
function included(design: DesignEntry, space: ConfigurationSpace): readonly Configuration[] {
  const start = completedConfiguration(space, {});
  return (design.include ?? []).flatMap((what) => {
    if (what === "default") return [start];
    return space.options.flatMap((option) =>
      endLevels(option).map((level) => {
        const changed = canonicalConfiguration(space, { ...start, [option.name]: level });
        return completedConfiguration(space, changed);
      }),
    );
  });
}
