import { FAILURE_STATUSES } from "@perfatlas/modeling/space";
import { z } from "zod";

const count = (most: number) => z.int().min(0).max(most);
const INTEGER = 2 ** 31 - 1;
const SMALL = 2 ** 15 - 1;

/** A level or a fact. */
export const scalar = z.union([z.string().max(10_000), z.number(), z.boolean()]);

/** One run as clients send it: the JSON Schema that they are given, with bounds of the storage. */
export const uploadItem = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "must be a UUID"),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, "must be a sha256 in hexadecimal"),
  configuration: z.record(z.string(), scalar),
  repeat: count(SMALL),
  block: count(INTEGER),
  position: count(INTEGER),
  attempt: z.int().min(1).max(SMALL),
  startedAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, "must be a time of ISO 8601 in UTC")
    .refine((text) => !Number.isNaN(Date.parse(text)), "is no time of any calendar"),
  values: z.record(z.string(), z.number()),
  failures: z.record(
    z.string(),
    z.strictObject({ status: z.enum(FAILURE_STATUSES), reason: z.string().max(100_000) }),
  ),
  covariates: z.record(z.string(), z.number()),
  health: z.strictObject({
    status: z.enum(["healthy", "quarantined"]),
    causes: z.array(z.string().max(10_000)).max(1000),
  }),
});
export type UploadItem = z.infer<typeof uploadItem>;
