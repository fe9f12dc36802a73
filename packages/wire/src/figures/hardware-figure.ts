import * as z from "zod";
import { figureCount, figureNumber } from "./figure-parts.ts";

/** A run of the new workload: seconds that it took on a machine, named by its slug. */
const hardwareRun = z
  .strictObject({ hardware: z.string().min(1).max(1000), seconds: z.number().positive() })
  .readonly();

/** Runs of the new workload, at most one on each machine. */
export const hardwareRuns = z.array(hardwareRun).min(1).max(50).readonly();
export type HardwareRuns = z.infer<typeof hardwareRuns>;

/** What a new workload takes on each hardware of a system: `selectHardware`. */
export const hardwareFigure = z
  .strictObject({
    /** By slug. */
    machines: z
      .array(
        z
          .strictObject({
            hardware: z.string(),
            /** Measured or expected; null where nothing that was learned from came to its end there. */
            seconds: figureNumber,
            /** Hold the seconds in 90 of 100 cases. */
            lower: figureNumber,
            upper: figureNumber,
            isMeasured: z.boolean(),
            /** Runs there that were learned from. */
            runCount: figureCount,
          })
          .readonly(),
      )
      .readonly(),
    /** What the intervals are of: a workload or version that was not seen, or a configuration where all ran one. */
    intervalsOf: z.enum(["workload", "configuration"]),
    /** Workloads, versions and configurations that ran wherever the new one was measured, and those learned from. */
    knownCount: figureCount,
    learnedCount: figureCount,
    /** Of their runs, those that were cut off. */
    censoredCount: figureCount,
  })
  .readonly();
export type HardwareFigure = z.infer<typeof hardwareFigure>;
