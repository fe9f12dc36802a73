import * as z from "zod";
import { constraintShape, optionShape } from "./measured-system.ts";
import { scalar } from "./scalar.ts";

const row = z.int().min(0);
const rows = z.array(row).readonly();
const values = z.array(z.number()).readonly();
/** Slug of a task, and the digest of the data that it is asked of: another digest is another task. */
const named = { task: z.string(), digest: z.string() };

/** What a task is: `task.json`. */
export const taskDescription = z
  .object({
    ...named,
    protocol: z.string(),
    metric: z.object({ name: z.string(), unit: z.string(), better: z.enum(["lower", "higher"]) }),
    target: z.string(),
    sources: z.array(z.string()).readonly(),
    /** Of the sources, where it is another than the target's. */
    sourceMetric: z.object({ name: z.string(), unit: z.string() }).optional(),
    /** Numbers of target measurements. */
    budgets: z.array(z.int()).readonly(),
    /** Repeats are numbered 0 to repeats − 1. */
    repeats: z.int(),
    options: z.array(optionShape).readonly(),
    constraints: z.array(constraintShape).readonly(),
    configurationCount: z.int(),
  })
  .readonly();
export type TaskDescription = z.infer<typeof taskDescription>;

/** All configurations, whose places are the row numbers, and what the sources say of them: `table.json`. */
export const taskTable = z
  .object({
    ...named,
    /** Names, in the order of the levels. */
    options: z.array(z.string()).readonly(),
    /** Null: the option is not active. */
    configurations: z.array(z.array(scalar.nullable()).readonly()).readonly(),
    /** Null: not measured there, or without a value. */
    sources: z
      .array(
        z.object({ environment: z.string(), values: z.array(z.number().nullable()).readonly() }),
      )
      .readonly(),
  })
  .readonly();
export type TaskTable = z.infer<typeof taskTable>;

/** Rows of repeats at one budget: `rows.json`. */
export const taskRepeats = z
  .object({
    ...named,
    budget: z.int(),
    repeats: z
      .array(
        z.object({
          repeat: z.int(),
          seed: z.int(),
          /** In the order drawn, with what was measured there. */
          train: z.object({ rows, values }),
          /** Ascending; each needs a prediction. */
          test: rows,
        }),
      )
      .readonly(),
  })
  .readonly();
export type TaskRepeats = z.infer<typeof taskRepeats>;

/** What the target answers, for drivers that replay it: `answers.json`. */
export const taskAnswers = z
  .object({
    ...named,
    /** Ascending; each may be asked for. */
    rows,
    values,
    /** Rows that were cut off: never measured, predicted all the same. */
    censored: rows,
  })
  .readonly();
export type TaskAnswers = z.infer<typeof taskAnswers>;
