import type { DeclaredSettings, Setting } from "@perfatlas/modeling/method";

/** Declared settings by name, from the list that the registry stores. */
export function storedSettings(
  rows: readonly Readonly<Record<string, unknown>>[],
): DeclaredSettings {
  return Object.fromEntries(
    rows.map(({ name, ...setting }) => [String(name), setting as unknown as Setting]),
  );
}
