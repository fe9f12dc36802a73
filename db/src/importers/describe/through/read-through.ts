import { InputError } from "@perfatlas/modeling/space";
import { fetchFiles } from "../../../sources/fetch-files.ts";
import { openSource } from "../../../sources/open-source.ts";
import { withoutSpread } from "../../cells/without-spread.ts";
import { WrongFieldCountError } from "../../csv/table.ts";
import { expandFiles } from "../../expand-files.ts";
import type { WatchedColumns } from "../../importer.ts";
import { parseDescriptor } from "../../parse-descriptor.ts";
import { emptyReading, readBlocks } from "../../read-blocks.ts";
import type { AssignedColumn } from "../columns/assign-roles.ts";
import type { Draft } from "../drafts/draft.ts";
import type { SampledTable } from "../sampled-table.ts";
import { TellingRows, type Watching } from "./telling-rows.ts";

/**
 * Tables of which a part was looked at, with the rows of the rest that tell something more: a level, an end of a
 * range, a word in the place of a number, an environment. All files are read to their ends; what an import would
 * refuse in them is passed over.
 * @param folder that the descriptor lies in.
 */
export async function readThrough(
  tables: readonly SampledTable[],
  { assigned, notation }: Pick<Draft, "assigned" | "notation">,
  yaml: string,
  folder: string,
): Promise<readonly SampledTable[]> {
  const first = tables[0] as SampledTable;
  const rows = tables.flatMap((table) => table.rows);
  const telling = new TellingRows(watchingOf(first, assigned), rows, notation);
  const found = new Map<string, SampledTable["rows"]>();
  let hasShortRows = false;
  let file = "";
  const take = (): void => {
    found.set(file, [...(found.get(file) ?? []), ...telling.take()]);
  };
  try {
    const source = openSource({ folder, offline: true });
    const draft = await expandFiles(parseDescriptor(yaml, "the draft"), source);
    const paths = await fetchFiles(draft.files, source, () => {});
    const blocks = readBlocks(
      draft,
      paths,
      emptyReading(),
      undefined,
      (fault) => {
        if (fault instanceof WrongFieldCountError && fault.isShort) hasShortRows = true;
      },
      (columns, { path }) => {
        take();
        file = path;
        const indices = indicesOf(first, columns);
        return ({ fields }) =>
          telling.look(
            indices.map((index, i) => {
              const text = fields[index];
              const isPlain = text === undefined || first.columns[i]?.hasSpread !== true;
              return isPlain ? text : withoutSpread(text.trim());
            }),
          );
      },
    );
    for await (const _ of blocks);
  } catch (error) {
    // What is wrong with a draft its check says.
    if (!(error instanceof InputError)) throw error;
  }
  take();
  return tables.map((table) => ({
    ...table,
    rows: [...table.rows, ...(found.get(table.path) ?? [])],
    isReadThrough: true,
    ...(hasShortRows ? { reader: { ...table.reader, shortRows: "pad" } } : {}),
  }));
}

/** Where a record has the cells of each column; −1 where it has none, such as another file's. */
function indicesOf({ columns }: SampledTable, found: WatchedColumns): readonly number[] {
  return columns.map(({ reference }) => {
    try {
      return found.share(reference, "what it holds");
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return -1;
    }
  });
}

function watchingOf(
  { columns, reader }: SampledTable,
  assigned: readonly AssignedColumn[],
): readonly Watching[] {
  const roles = new Map(assigned.map(({ role, profile }) => [profile.index, role]));
  return columns.map((column, index): Watching => {
    const role = roles.get(index) ?? "ignore";
    if (/^(hardware|workload|version|variant)$/.test(role)) return "axis";
    // Rows of SPL Conqueror list the binary options that are selected.
    const isSelected = reader.format === "splconqueror" && column.levels === undefined;
    if (role === "ignore" || (isSelected && role === "option")) return "nothing";
    return role === "metric" ? "value" : "level";
  });
}
