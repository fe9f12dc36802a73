import type { Environment } from "@perfatlas/modeling/space";
import * as z from "zod";
import { uuid } from "./ids.ts";
import { measuredSystem } from "./measured-system.ts";
import { scalar } from "./scalar.ts";

const name = z.string().min(1).max(200);
const facts = z.record(name, scalar).readonly();

type Keys<Noun> = Readonly<Record<keyof Noun, z.ZodType>>;

// As of `measuredSystem`: the noun is that of `space`.
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

/** What all runs of a request share. The server makes system, space and environment as needed. */
export const uploadCampaign = z
  .strictObject({
    /** UUID version 5 of experiment, environment and space. */
    id: uuid,
    /** Name of the experiment file. */
    name,
    /** Project that the data set belongs to. */
    project: name,
    ...measuredSystem.shape,
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
