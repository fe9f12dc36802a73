import {
  type Constraint,
  type Environment,
  LAYERS,
  type Metric,
  OPTION_KINDS,
  type Option,
} from "@perfatlas/modeling/space";
import * as z from "zod";
import { uuid } from "./ids.ts";
import { scalar } from "./scalar.ts";

const name = z.string().min(1).max(200);
const text = z.string().max(10_000);
const facts = z.record(name, scalar).readonly();

// The nouns are those of `space`: a key that is missing here, or is of another type, does not compile.
const option: z.ZodType<Option> = z.strictObject({
  name,
  kind: z.enum(OPTION_KINDS),
  domain: z.union([
    z.array(scalar).min(1).max(10_000),
    z.strictObject({
      min: z.number(),
      max: z.number(),
      step: z.number().positive().exactOptional(),
    }),
  ]),
  unit: name.exactOptional(),
  default: scalar.exactOptional(),
  layer: z.enum(LAYERS).exactOptional(),
  activeWhen: text.min(1).exactOptional(),
  description: text.exactOptional(),
} satisfies Keys<Option>);

const constraint: z.ZodType<Constraint> = z.strictObject({
  rule: text.min(1),
  why: text.exactOptional(),
} satisfies Keys<Constraint>);

const metric: z.ZodType<Metric> = z.strictObject({
  name,
  unit: name,
  better: z.enum(["lower", "higher"]),
  isDeterministic: z.boolean().exactOptional(),
  description: text.exactOptional(),
} satisfies Keys<Metric>);

const environment: z.ZodType<Environment> = z.strictObject({
  hardware: name,
  workload: name,
  version: name,
  isSimulated: z.boolean().exactOptional(),
  facts: facts.exactOptional(),
} satisfies Keys<Environment>);

const contributions = z
  .array(
    z.strictObject({
      name,
      url: z
        .url({ protocol: /^https?$/ })
        .max(1000)
        .exactOptional(),
      what: z.string().min(1).max(2000).exactOptional(),
    }),
  )
  .min(1)
  .max(100)
  .readonly();

const provenance = z
  .strictObject({
    measured: contributions.exactOptional(),
    published: contributions.exactOptional(),
    transformed: contributions.exactOptional(),
  })
  .readonly();

type Keys<Noun> = Readonly<Record<keyof Noun, z.ZodType>>;

/** What all runs of a request share. The server makes system, space and environment as needed. */
export const uploadCampaign = z
  .strictObject({
    /** UUID version 5 of experiment, environment and space. */
    id: uuid,
    /** Name of the experiment file. */
    name,
    /** Project that the data set belongs to. */
    project: name,
    system: name,
    options: z.array(option).min(1).max(1000).readonly(),
    constraints: z.array(constraint).max(1000).readonly(),
    metrics: z.array(metric).min(1).max(200).readonly(),
    environment,
    /** How the configurations were chosen: kind, size, seed. */
    design: facts,
    harnessVersion: name,
    /** SPDX identifier of the data; NOASSERTION when left out. */
    license: name.exactOptional(),
    /** Who measured, published and transformed the data. */
    provenance: provenance.exactOptional(),
  })
  .readonly();
/** What all runs of a request share. */
export type UploadCampaign = z.infer<typeof uploadCampaign>;
