import * as z from "zod";
import { figureConfiguration, figureNumber, figureSample } from "./figure-parts.ts";

const standing = z
  .strictObject({
    configuration: figureConfiguration,
    /** In the metric's unit. */
    value: z.number(),
    /** How many times worse than the best, at least 1; null unless both values are positive. */
    factor: figureNumber,
  })
  .readonly();

/** The best, the default and the worst configuration of an environment. */
export const optimumFigure = z
  .strictObject({
    sample: figureSample,
    best: standing,
    /** Null unless the default configuration was measured. */
    default: standing.nullable(),
    defaultState: z.enum(["measured", "failed", "cut-off", "unmeasured", "undeclared"]),
    /** Options without a default, where it is undeclared. */
    withoutDefault: z.array(z.string()).readonly(),
    /** Of those that ended: what was cut off is worse. */
    worst: standing,
    /** "the default is 3.1 x slower than the best". */
    sentence: z.string(),
  })
  .readonly();
export type OptimumFigure = z.infer<typeof optimumFigure>;
