import {
  type Constraint,
  LAYERS,
  type Metric,
  OPTION_KINDS,
  type Option,
} from "@perfatlas/modeling/space";
import * as z from "zod";
import { scalar } from "./scalar.ts";

const name = z.string().min(1).max(200);
const text = z.string().max(10_000);

type Keys<Noun> = Readonly<Record<keyof Noun, z.ZodType>>;

// The nouns are those of `space`: a key that is missing here, or is of another type, does not compile.
/** An option of a configuration space. */
export const optionShape: z.ZodType<Option> = z.strictObject({
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

/** What configurations must keep. */
export const constraintShape: z.ZodType<Constraint> = z.strictObject({
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

/** What is set on a system and measured of it, as campaigns upload it and the registry knows it. */
export const measuredSystem = z.strictObject({
  system: name,
  options: z.array(optionShape).min(1).max(1000).readonly(),
  constraints: z.array(constraintShape).max(1000).readonly(),
  metrics: z.array(metric).min(1).max(200).readonly(),
});
/** What is set on a system and measured of it. */
export type MeasuredSystem = z.infer<typeof measuredSystem>;
