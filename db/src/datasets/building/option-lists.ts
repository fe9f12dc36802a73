import { BINARY_DOMAIN, type Option } from "@perfatlas/modeling/space";

type More = Partial<Pick<Option, "unit" | "layer" | "default" | "description">>;

/** Binary options of these names, alike in everything else. */
export function binaryOptions(names: readonly string[], more: More = {}): readonly Option[] {
  return names.map((name) => ({ name, kind: "binary", domain: BINARY_DOMAIN, ...more }));
}

/** An option with listed numbers, in order. */
export function ordinalOption(name: string, levels: readonly number[], more: More = {}): Option {
  return { name, kind: "ordinal", domain: levels, ...more };
}
