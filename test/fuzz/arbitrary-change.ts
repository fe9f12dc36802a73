import fc from "fast-check";

/** What JSON can be. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

interface Change {
  readonly at: number;
  readonly how: "replace" | "delete" | "add" | "wrap" | "double";
  readonly with: Json;
}

/**
 * A function that changes a value in some places, anywhere in it: something is replaced by one of
 * `replacements`, left out, put in, or put in twice. With `isOften` rarely nothing.
 */
export function arbitraryChange(
  replacements: fc.Arbitrary<Json>,
  { isOften = false }: { readonly isOften?: boolean } = {},
): fc.Arbitrary<(value: Json) => Json> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(500),
    how: fc.constantFrom("replace", "replace", "replace", "delete", "add", "wrap", "double"),
    with: replacements,
  });
  return fc
    .oneof(
      { weight: isOften ? 1 : 10, arbitrary: fc.constant<Change[]>([]) },
      { weight: 10, arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }) },
    )
    .map((changes) => (value) => changes.reduce(changed, value));
}

function changed(given: Json, { at, how, with: other }: Change): Json {
  const paths = pathsOf(given);
  const path = paths[at % paths.length] as Path;
  return changedAt(given, path, (there) => {
    if (how === "delete") return undefined;
    if (how === "wrap") return [there];
    if (how === "double") {
      return Array.isArray(there) ? [...there, ...there] : JSON.stringify(there).repeat(2);
    }
    if (how === "add" && there !== null && typeof there === "object") {
      return Array.isArray(there) ? [...there, other] : { ...there, more: other };
    }
    return other;
  });
}

/** Of all places in a value, itself the first. */
function pathsOf(value: Json): readonly Path[] {
  if (value === null || typeof value !== "object") return [[]];
  const inner = Object.entries(value).flatMap(([key, below]) => {
    const name = Array.isArray(value) ? Number(key) : key;
    return pathsOf(below as Json).map((path) => [name, ...path]);
  });
  return [[], ...inner];
}

function changedAt(value: Json, path: Path, change: (there: Json) => Json | undefined): Json {
  const [name, ...rest] = path;
  if (name === undefined) return change(value) ?? null;
  const entries = Object.entries(value as object).flatMap(([key, below]): [string, Json][] => {
    if (key !== String(name)) return [[key, below]];
    const made = rest.length === 0 ? change(below) : changedAt(below, rest, change);
    return made === undefined ? [] : [[key, made]];
  });
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}
