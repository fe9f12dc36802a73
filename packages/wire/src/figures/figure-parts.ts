import * as z from "zod";
import { scalar } from "../scalar.ts";

/** A figure that is not defined for these data is null: JSON has neither NaN nor infinity. */
export const figureNumber = z.number().nullable();
/** A number of things. */
export const figureCount = z.int().min(0);
/** The ends of an interval that holds the figure in 95 of 100 cases. */
export const figureInterval = z.strictObject({ low: figureNumber, high: figureNumber }).readonly();
/** A figure with its interval. */
export const figureEstimate = z
  .strictObject({ value: figureNumber, interval: figureInterval })
  .readonly();
/** Levels by option. */
export const figureConfiguration = z.record(z.string(), scalar).readonly();

/** What a figure of one environment and metric was computed from. */
export const figureSample = z
  .strictObject({
    /** Slug of the data set; of several that measured the environment, that with most configurations. */
    dataset: z.string(),
    /** Number of its version. */
    version: figureCount,
    /** Configurations with a value, those that were cut off, and those that failed otherwise. */
    valueCount: figureCount,
    censoredCount: figureCount,
    failedCount: figureCount,
  })
  .readonly();
export type FigureSample = z.infer<typeof figureSample>;
