import * as z from "zod";
import { scalar } from "../scalar.ts";
import { figureConfiguration, figureNumber, figureSample } from "./figure-parts.ts";

const explained = {
  /** In the metric's unit: of this configuration, and the mean of what it is compared with. */
  predicted: figureNumber,
  typical: figureNumber,
};
const blame = {
  /** In the metric's unit above the typical value. */
  contribution: figureNumber,
  standardError: figureNumber,
};

/** How a repair is looked for; what is left out has its default. */
export const repairRequest = z
  .strictObject({
    /** Value to reach; the best 5 % of what was measured. */
    reach: z.number().exactOptional(),
    /** Options that stay as they are. */
    keep: z.array(z.string().min(1).max(1000)).max(1000).readonly().exactOptional(),
    /** Most changes; 5. */
    changes: z.int().min(1).max(20).exactOptional(),
  })
  .readonly();
export type RepairRequest = z.infer<typeof repairRequest>;

/** Repairs of a configuration, one per number of changes, fewest first; each better than the one before. */
export const figureRepairs = z
  .strictObject({
    /** The value that was to be reached. */
    goal: z.number(),
    proposals: z
      .array(
        z
          .strictObject({
            configuration: figureConfiguration,
            changes: z
              .array(z.strictObject({ option: z.string(), from: scalar, to: scalar }).readonly())
              .readonly(),
            predicted: z.number(),
            gain: z.number(),
            reachesGoal: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type FigureRepairs = z.infer<typeof figureRepairs>;

/** What makes a configuration perform as it does, by two models: `diagnose`. Most harmful first. */
export const diagnosisFigure = z
  .strictObject({
    sample: figureSample,
    configuration: figureConfiguration,
    /** Null where it was not measured, or gave no value. */
    measured: figureNumber,
    influences: z
      .strictObject({
        ...explained,
        /** How far to trust it. */
        rSquared: figureNumber,
        blames: z
          .array(
            z
              .strictObject({
                name: z.string(),
                options: z.array(z.string()).readonly(),
                ...blame,
              })
              .readonly(),
          )
          .readonly(),
      })
      .readonly(),
    forest: z
      .strictObject({
        ...explained,
        blames: z.array(z.strictObject({ option: z.string(), ...blame }).readonly()).readonly(),
      })
      .readonly(),
    /** Where repairs were asked for. */
    repairs: figureRepairs.exactOptional(),
  })
  .readonly();
export type DiagnosisFigure = z.infer<typeof diagnosisFigure>;
