/**
 * The tables of a figure's result by name: its single values as rows of path and value, and each of its lists of
 * objects as rows of their own.
 */
export function figureTables(result: object): ReadonlyMap<string, readonly object[]> {
  const tables = new Map<string, readonly object[]>();
  const values: { readonly name: string; readonly value: unknown }[] = [];
  collect(result, "");
  return new Map([["values", values], ...tables]);

  function collect(part: object, before: string): void {
    for (const [key, value] of Object.entries(part)) {
      const name = before + key;
      if (isRows(value))
        tables.set(
          name,
          value.map((row) => flat(row)),
        );
      else if (isObject(value)) collect(value, `${name}.`);
      else values.push({ name, value });
    }
  }
}

function flat(row: object, before = ""): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      isObject(value) ? Object.entries(flat(value, `${before}${key}.`)) : [[before + key, value]],
    ),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
