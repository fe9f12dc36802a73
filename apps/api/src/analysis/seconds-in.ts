import { unitConversion } from "@perfatlas/modeling/units";

/** Seconds of one of a unit: 0.001 of "ms"; undefined where it is no unit of time. */
export function secondsIn(unit: string): number | undefined {
  const conversion = unitConversion(unit, "s");
  return conversion === undefined ? undefined : conversion.factor * 10 ** conversion.exponent;
}
