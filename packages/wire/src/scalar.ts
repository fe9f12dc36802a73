import type { Level } from "@perfatlas/modeling/space";
import * as z from "zod";

/** A level or a fact. */
export const scalar: z.ZodType<Level> = z.union([z.string().max(10_000), z.number(), z.boolean()]);
