import * as z from "zod";
import { figureConfiguration, figureCount, figureNumber, figureSample } from "./figure-parts.ts";

/** A bound on a metric, in its unit. */
export const figureBound = z
  .strictObject({
    metric: z.string().min(1).max(1000),
    atMost: z.number().exactOptional(),
    atLeast: z.number().exactOptional(),
  })
  .readonly();
export type FigureBound = z.infer<typeof figureBound>;

/** Configurations of an environment that no other one beats in all of several metrics. */
export const paretoFigure = z
  .strictObject({
    /** The objectives, in the order of `values`; further metrics are only bounded. */
    objectives: z
      .array(
        z
          .strictObject({
            metric: z.string(),
            unit: z.string(),
            better: z.enum(["lower", "higher"]),
            sample: figureSample,
          })
          .readonly(),
      )
      .readonly(),
    bounds: z.array(figureBound).readonly(),
    /** Configurations with a value of every metric, and those of them that keep the bounds. */
    completeCount: figureCount,
    feasibleCount: figureCount,
    /** How many configurations the set has, and the first 500 of them, by the first metric, best first. */
    memberCount: figureCount,
    members: z
      .array(
        z
          .strictObject({
            configuration: figureConfiguration,
            values: z.array(z.number()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** The worst value of each objective among the feasible ones: up to it the hypervolume counts. */
    reference: z.array(z.number()).readonly(),
    /** In the product of the units; null where no configuration is feasible. */
    hypervolume: figureNumber,
    /** Of the box between the best and the worst value of each objective, 0 to 1; null where that is empty. */
    hypervolumeShare: figureNumber,
  })
  .readonly();
export type ParetoFigure = z.infer<typeof paretoFigure>;
