import * as z from "zod";
import { scalar } from "./scalar.ts";

/** A run that a suggestion builds on; what else it holds is of no concern. */
export const measuredRun = z
  .object({
    configuration: z.record(z.string(), scalar).readonly(),
    /** Metric → value; a metric that failed is absent. */
    values: z.record(z.string(), z.number()).readonly(),
  })
  .readonly();
