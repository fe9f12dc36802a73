import type { DraftDescriptor } from "../../../datasets/descriptor.ts";
import type { NumberNotation } from "../../cells/number-notation.ts";
import type { RowCondition } from "../../csv/settings.ts";
import type { AssignedColumn } from "../columns/assign-roles.ts";
import type { SampledTable } from "../sampled-table.ts";
import type { EnvironmentsPart } from "./environments-part.ts";
import type { OptionsPart } from "./options-part.ts";
import type { Repeats } from "./repeat-column.ts";
import type { ValuesPart } from "./values-part.ts";

/** The reader settings of a draft. */
export function readerPart(facts: {
  readonly table: SampledTable;
  readonly notation: NumberNotation;
  readonly part: OptionsPart;
  readonly repeat: Repeats;
  readonly environments: EnvironmentsPart;
  readonly values: ValuesPart;
  readonly assigned: readonly AssignedColumn[];
}): DraftDescriptor["reader"] {
  const { table, notation, part, repeat, environments, values: found, assigned } = facts;
  const { failures } = found;
  const ignored = ignoredOf(assigned, found, repeat);
  const { reader } = table;
  const skipRows = [...((reader.skipRows ?? []) as readonly RowCondition[]), ...found.skipRows];
  const isByName = reader.format === "splconqueror";
  const isPlain = /^(wide-csv|moot-csv)$/.test(reader.format);
  const { environmentColumns, values } = environments;
  const areNamed = part.columns.every(
    (column) => column.option === column.column && Object.keys(column).length === 2,
  );
  return {
    ...reader,
    ...notation,
    ...(skipRows.length === 0 ? {} : { skipRows }),
    ...(isByName || areNamed ? {} : { options: part.columns }),
    ...(isByName ? {} : { values }),
    ...(environmentColumns === undefined ? {} : { environmentColumns }),
    ...(repeat.column === undefined
      ? {}
      : { repeatColumn: repeat.column.profile.column.reference }),
    ...(failures.length === 0 ? {} : { failures }),
    ...(repeat.areRepeated && !isByName ? { duplicates: "repeat" } : {}),
    ...(isPlain && ignored.length > 0 ? { ignore: ignored } : {}),
  };
}

/** What no setting names: columns of no use, and those of states in which nothing failed. */
function ignoredOf(
  assigned: readonly AssignedColumn[],
  { failures, values }: ValuesPart,
  repeat: Repeats,
): readonly (string | number)[] {
  const used = new Set<unknown>([
    ...failures.map(({ column }) => column),
    ...values.flatMap(({ column, columns = [], unitColumn, metricColumn }) => [
      column,
      ...columns,
      unitColumn,
      metricColumn,
    ]),
    repeat.column?.profile.column.reference,
  ]);
  return assigned.flatMap(({ role, profile }) => {
    const { reference } = profile.column;
    const isPlaced = /^(option|hardware|workload|version|variant)$/.test(role);
    return isPlaced || used.has(reference) ? [] : reference;
  });
}
