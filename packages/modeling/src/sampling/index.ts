import { dOptimal } from "./d-optimal.ts";
import { distanceBased } from "./distance-based.ts";
import { fullFactorial } from "./full-factorial.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { negativeOptionWise } from "./negative-option-wise.ts";
import { optionWise } from "./option-wise.ts";
import { plackettBurman } from "./plackett-burman.ts";
import { random } from "./random.ts";
import type { SamplingMethod } from "./sampling-method.ts";
import { tWise } from "./t-wise.ts";

export { completeConfiguration } from "./complete-configuration.ts";
export { type Count, countConfigurations } from "./count-configurations.ts";
export { type CoveringArray, coveringArray } from "./covering-array.ts";
export { dOptimalRows } from "./d-optimal.ts";
export { drawRandom } from "./draw-random.ts";
export { fractionalFactorial, GeneratorError } from "./fractional-factorial.ts";
export { allConfigurations, everyConfiguration } from "./full-factorial.ts";
export { type Listing, listConfigurations } from "./list-configurations.ts";
export { endLevels, optionLevels } from "./option-levels.ts";
export { oneByOne } from "./option-wise.ts";
export { plackettBurmanSigns } from "./plackett-burman.ts";
export { type Draw, drawConfigurations } from "./random.ts";
export { SamplingError, type SamplingFinding, type SamplingMethod } from "./sampling-method.ts";
export { Search, type SearchSettings } from "./search.ts";
export { tWise } from "./t-wise.ts";

/** Every sampling method; t-wise stands in it for pairs and triples. */
export const samplingMethods: readonly SamplingMethod[] = [
  dOptimal,
  distanceBased,
  fullFactorial,
  latinHypercube,
  negativeOptionWise,
  optionWise,
  plackettBurman,
  random,
  tWise(2),
  tWise(3),
];
