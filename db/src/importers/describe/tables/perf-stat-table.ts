import type { SampledColumn, SampledTable } from "../sampled-table.ts";
import { NoTableError } from "./no-table-error.ts";

/** Events that nearly every call of perf stat counts; behind a colon stands where they were counted. */
const EVENT =
  /^(task-clock|cpu-clock|cycles|instructions|branch(es|-misses|-instructions)|cache-(misses|references)|context-switches|cpu-migrations|(page|minor|major)-faults|stalled-cycles-\w+|(L1|LLC|dTLB|iTLB)-[\w-]+|power\/[\w-]+\/|duration_time)(:[a-zA-Z]+)?$/;

/**
 * The table with names where `perf stat -x` wrote its lines, which have none: before a line may stand what was set.
 * @throws NoTableError where nothing stands before them: one run is no table.
 */
export function withPerfNames(table: SampledTable): SampledTable {
  const { columns, rows, reader } = table;
  if (reader.header !== false) return table;
  const at = columns.findIndex((_, i) => i >= 2 && isEvents(rows, i));
  if (at < 0) return table;
  if (at === 2)
    throw new NoTableError(
      "it is what perf stat -x writes of one run: put what was set before each line " +
        "(perf stat -x, … 2>&1 | sed 's/^/4,fast,/' >> runs.csv), and describe the file of all runs",
      { file: table.path },
    );
  const why = "perf stat -x writes it there";
  const known: readonly Omit<SampledColumn, "reference">[] = [
    { name: "value", role: "metric", why },
    { name: "unit", role: "unit", why },
    { name: "event", role: "metric name", why },
  ];
  const named = columns.map((column, i): SampledColumn => {
    if (i < at - 2) return { ...column, name: `setting ${i + 1}`, reference: `setting ${i + 1}` };
    const one = known[i - at + 2] ?? { name: column.name, role: "ignore", why };
    return { ...one, reference: one.name };
  });
  return {
    ...table,
    reader: { ...reader, names: named.map(({ name }) => name) },
    columns: named,
    remarks: [
      ...table.remarks,
      { isSure: true, says: "lines of perf stat -x", why: "it has events of it" },
    ],
  };
}

function isEvents(rows: SampledTable["rows"], index: number): boolean {
  const texts = rows.map((row) => row[index]?.trim() ?? "");
  const known = texts.filter((text) => EVENT.test(text)).length;
  return known > 1 && known >= texts.length / 2;
}
