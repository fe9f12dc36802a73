import * as z from "zod";
import { figureCount } from "./figure-parts.ts";

const column = z
  .strictObject({ dataset: z.string(), environment: z.string(), metric: z.string() })
  .readonly();

/** Measurements of a system that are copies of others, and what its data sets share. */
export const copiesFigure = z
  .strictObject({
    /** Columns that were compared: environments and metrics of data sets. */
    columnCount: figureCount,
    /** right = scale · left + offset on all shared configurations: noise would differ. At most 200. */
    copies: z
      .array(
        z
          .strictObject({
            left: column,
            right: column,
            scale: z.number(),
            offset: z.number(),
            sharedCount: figureCount,
          })
          .readonly(),
      )
      .readonly(),
    copyCount: figureCount,
    /** Configurations that two data sets both have: rows of one must not test what learned from the other. */
    overlaps: z
      .array(
        z
          .strictObject({
            left: z.string(),
            right: z.string(),
            sharedCount: figureCount,
            /** Of the smaller one. */
            share: z.number(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();
export type CopiesFigure = z.infer<typeof copiesFigure>;
