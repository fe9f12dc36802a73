import type { BoundInput } from "../../generated/graphql.ts";
import { UsageError } from "../usage-error.ts";

/** Bounds as options of a command: metric=value. */
export interface BoundOptions {
  readonly atMost?: readonly string[];
  readonly atLeast?: readonly string[];
}

/** Bounds by metric. @throws UsageError for a text that is none. */
export function boundsOf({ atMost = [], atLeast = [] }: BoundOptions): BoundInput[] {
  const bounds = new Map<string, BoundInput>();
  for (const [end, texts] of Object.entries({ atMost, atLeast })) {
    for (const text of texts) {
      const at = text.lastIndexOf("=");
      const metric = text.slice(0, Math.max(at, 0));
      const value = Number(text.slice(at + 1));
      if (metric === "" || text.slice(at + 1).trim() === "" || !Number.isFinite(value)) {
        throw new UsageError(`"${text}" is no bound; write it as metric=value, such as time=2.5`);
      }
      bounds.set(metric, { ...bounds.get(metric), metric, [end]: value });
    }
  }
  return [...bounds.values()];
}
