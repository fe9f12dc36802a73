import type { RowFragment } from "../../generated/graphql.ts";

/** What is looked at to tell rows apart. */
type KeyedRow = Pick<RowFragment, "learner" | "settings"> & {
  readonly strategy: { readonly id: string };
};

/** What tells the rows of one budget apart: strategy, learner and settings. */
export function rowKey(row: KeyedRow): string {
  return [row.strategy.id, row.learner, JSON.stringify(row.settings)].join("|");
}

/** What names a row: strategy and learner, with the settings that are not at their default. */
type NamedRow = Pick<RowFragment, "learner" | "changedSettings" | "backends"> & {
  readonly strategy: { readonly name: string };
};

/** The strategy of a row: "fingerprint (treeCount 9)". */
export function strategyName(row: NamedRow): string {
  return methodText(row.strategy.name, changedOf(row).strategy);
}

/**
 * The learner of a row, and what computed it where a machine decides about that: "mlp (hidden 8) on
 * wasm"; "" where none was used, as in published columns.
 */
export function learnerName(row: NamedRow): string {
  if (row.learner === "") return "";
  const text = methodText(row.learner, changedOf(row).learner);
  return row.backends.length === 0 ? text : `${text} on ${row.backends.join(", ")}`;
}

/** What a row is called in words: "linear-shift with ridge". */
export function rowName(row: NamedRow): string {
  const learner = learnerName(row);
  return learner === "" ? strategyName(row) : `${strategyName(row)} with ${learner}`;
}

function changedOf({ changedSettings }: NamedRow) {
  return changedSettings as Partial<
    Record<"strategy" | "learner", Readonly<Record<string, unknown>>>
  >;
}

function methodText(name: string, changed: Readonly<Record<string, unknown>> = {}): string {
  const settings = Object.entries(changed).map(([setting, value]) => `${setting} ${value}`);
  return settings.length === 0 ? name : `${name} (${settings.join(", ")})`;
}
