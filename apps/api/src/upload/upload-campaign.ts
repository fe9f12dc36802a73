import { LAYERS, OPTION_KINDS } from "@perfatlas/modeling/space";
import { z } from "zod";
import { scalar, uploadItem } from "./upload-item.ts";

const name = z.string().min(1).max(200);
const text = z.string().max(10_000);
const facts = z.record(name, scalar);

const option = z.strictObject({
  name,
  kind: z.enum(OPTION_KINDS),
  domain: z.union([
    z.array(scalar).min(1).max(10_000),
    z.strictObject({ min: z.number(), max: z.number(), step: z.number().positive().optional() }),
  ]),
  unit: name.optional(),
  default: scalar.optional(),
  layer: z.enum(LAYERS).optional(),
  description: text.optional(),
});

/** What all runs of a request share, as clients send it. */
export const uploadCampaign = z.strictObject({
  id: uploadItem.shape.id,
  name,
  project: name,
  system: name,
  options: z.array(option).min(1).max(1000),
  constraints: z.array(z.strictObject({ rule: text.min(1), why: text.optional() })).max(1000),
  metrics: z
    .array(
      z.strictObject({
        name,
        unit: name,
        better: z.enum(["lower", "higher"]),
        isDeterministic: z.boolean().optional(),
        description: text.optional(),
      }),
    )
    .min(1)
    .max(200),
  environment: z.strictObject({
    hardware: name,
    workload: name,
    version: name,
    isSimulated: z.boolean().optional(),
    facts: facts.optional(),
  }),
  design: z.record(name, scalar),
  harnessVersion: name,
});
export type UploadCampaign = z.infer<typeof uploadCampaign>;
