import * as z from "zod";

/** A name, or a name with settings; who knows the method checks them against what it declares. */
const method = z.union([
  z.string(),
  z.strictObject({ name: z.string(), settings: z.unknown().exactOptional() }).readonly(),
]);

/** Which cells of a suite, or of the suite made from a data set, to compute; what is absent is chosen. */
export const evaluationInput = z
  .strictObject({
    /** Slug; this or a data set. */
    suite: z.string().exactOptional(),
    /** Slug of a loaded data set. */
    dataset: z.string().exactOptional(),
    /** Of the data set. */
    metric: z.string().exactOptional(),
    /** Environment of the data set, as hardware:workload:version or by slug. */
    source: z.string().exactOptional(),
    /** Of the data set's suite. */
    protocol: z.enum(["sempl", "unmeasured"]).exactOptional(),
    /** Of the suite. */
    subjects: z.array(z.string()).nonempty().readonly().exactOptional(),
    strategies: z.array(method).nonempty().readonly().exactOptional(),
    learners: z.array(method).nonempty().readonly().exactOptional(),
    budgets: z.array(z.int().min(0)).nonempty().readonly().exactOptional(),
    repeats: z.int().min(1).max(1000).exactOptional(),
  })
  .readonly();
export type EvaluationInput = z.infer<typeof evaluationInput>;
