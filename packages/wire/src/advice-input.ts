import * as z from "zod";
import { figureBound } from "./figures/pareto-figure.ts";
import { scalar } from "./scalar.ts";

const name = z.string().min(1).max(1000);

/** What advice is asked about; what is absent is chosen. */
export const adviceInput = z
  .strictObject({
    /** Slug; this or the environment. */
    system: name.exactOptional(),
    /** Slug of the target, where the registry has it: what is measured there counts as measured. */
    environment: name.exactOptional(),
    goal: z.enum(["map", "best", "pareto"]),
    /** The objectives; the first metric, or the first two for a Pareto set. */
    metrics: z.array(name).min(1).max(4).readonly().exactOptional(),
    bounds: z.array(figureBound).max(8).readonly().exactOptional(),
    /** Slugs of environments to learn from. */
    sources: z.array(name).min(1).max(5).readonly().exactOptional(),
    /** Configurations of the target that may be measured in all. */
    budget: z.int().min(0).max(1_000_000),
    /** How many to name now; all that is left of the budget, at most 100, when absent. */
    count: z.int().min(0).max(1000).exactOptional(),
    /** Of the target; a configuration may stand several times, and without values where it failed. */
    measured: z
      .array(
        z
          .strictObject({
            configuration: z.record(z.string(), scalar).readonly(),
            values: z.record(z.string(), z.number()).readonly(),
          })
          .readonly(),
      )
      .max(5000)
      .readonly()
      .exactOptional(),
    seed: z.string().max(1000).exactOptional(),
  })
  .readonly();
export type AdviceInput = z.infer<typeof adviceInput>;
