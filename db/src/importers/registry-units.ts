import { readUnit } from "@perfatlas/modeling/units";
import type { DraftDescriptor } from "../datasets/descriptor.ts";

/**
 * The descriptor with units in the registry's spelling, so that "sec" of one contributor and "s" of
 * another are one unit. What cannot be read stays, for `checkDescriptor` to refuse.
 */
export function withRegistryUnits<T extends Pick<DraftDescriptor, "metrics" | "space">>(
  given: T,
): T {
  const { metrics, space } = given;
  return {
    ...given,
    metrics: metrics.map((metric) => ({ ...metric, unit: spelling(metric.unit) })),
    space: {
      ...space,
      options: space.options.map((option) =>
        option.unit === undefined ? option : { ...option, unit: spelling(option.unit) },
      ),
    },
  };
}

function spelling(unit: string): string {
  return readUnit(unit).read?.unit ?? unit;
}
