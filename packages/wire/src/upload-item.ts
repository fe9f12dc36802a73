import { FAILURE_STATUSES, type FailureStatus } from "@perfatlas/modeling/space";
import * as z from "zod";
import { digest, uuid } from "./ids.ts";
import { isCalendarTime } from "./is-calendar-time.ts";
import { scalar } from "./scalar.ts";

const INTEGER = 2 ** 31 - 1;
const SMALL = 2 ** 15 - 1;
const count = (most: number) => z.int().min(0).max(most);
const numbers = z.record(z.string(), z.number()).readonly();

/** Why a metric of a run has no value. */
export const runFailure = z
  .strictObject({
    status: z.enum(FAILURE_STATUSES) satisfies z.ZodType<FailureStatus>,
    reason: z.string().max(100_000),
  })
  .readonly();
export type RunFailure = z.infer<typeof runFailure>;

/** Whether a run is good, or what speaks against it. */
export const runHealth = z
  .strictObject({
    status: z.enum(["healthy", "quarantined"]),
    causes: z.array(z.string().max(10_000)).max(1000).readonly(),
  })
  .readonly();
export type RunHealth = z.infer<typeof runHealth>;

/** One run: one repeat of one configuration; the bounds are those of the storage. */
export const uploadItem = z
  .strictObject({
    /** UUID version 5 of (campaign, configuration, repeat, times set aside). */
    id: uuid,
    /** `itemHash` of all other fields. */
    contentHash: digest,
    configuration: z.record(z.string(), scalar).readonly(),
    /** Counts from 0 among the counted runs of the configuration. */
    repeat: count(SMALL),
    /** Randomised block and position in it. */
    block: count(INTEGER),
    position: count(INTEGER),
    /** How often the run was begun; above 1 after interruptions. */
    attempt: z.int().min(1).max(SMALL),
    /** ISO 8601 by the client's clock; judge it by the offset to the time of receipt. */
    startedAt: z
      .string()
      .regex(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/,
        "must be a time of ISO 8601 in UTC",
      )
      .refine(isCalendarTime, "is no time of any calendar"),
    /** Metric → value in the metric's unit. */
    values: numbers,
    /** Metric → why it has no value. A metric stands in `values` or here, or was optional. */
    failures: z.record(z.string(), runFailure).readonly(),
    covariates: numbers,
    /** Part of the data: quarantined and failed runs are uploaded, too. */
    health: runHealth,
  })
  .readonly();
/** One run as it is uploaded and stored. */
export type UploadItem = z.infer<typeof uploadItem>;
