import { implausible } from "./implausible.ts";

/** Why values of a run cannot have been measured: "time: -1 s is implausible: …", one text per value. */
export function implausibleValues(
  metrics: readonly { readonly name: string; readonly unit: string }[],
  values: Readonly<Record<string, number>>,
): readonly string[] {
  return metrics.flatMap(({ name, unit }) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const why = value === undefined ? null : implausible(value, unit);
    return why === null ? [] : [`${name}: ${why}`];
  });
}
