import type { Level } from "@perfatlas/modeling/space";
import { numberAt } from "@perfatlas/modeling/space";
import { type ColumnSource, ParquetWriter, type Writer } from "hyparquet-writer";
import { ByteWriter } from "hyparquet-writer/src/bytewriter.js";
import { type ExportColumn, type ExportType, VALUE_COLUMNS } from "./export-column.ts";
import type { ExportBlock, ExportEncoder, ExportSink, ExportTable } from "./export-table.ts";

type Cell = Level | null;

/** Types of columns as Parquet has them. */
export const PARQUET_TYPES = {
  boolean: { type: "BOOLEAN" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
} as const satisfies Record<ExportType, object>;

/** Typed columns, a group of rows for each block: no more than a block is in memory. */
export function parquetEncoder(table: ExportTable, write: ExportSink): ExportEncoder {
  const columns = [...table.seriesColumns, ...table.options, ...VALUE_COLUMNS];
  const flush = async () => {
    if (bytes.index === 0) return;
    const written = new Uint8Array(bytes.getBytes());
    bytes.index = 0;
    await write(written);
  };
  const bytes: ByteWriter & Writer = Object.assign(new ByteWriter(1 << 20), { flush });
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "measurement", num_children: columns.length }, ...columns.map(elementOf)],
    createdBy: "perfatlas",
  });
  return {
    async start() {},
    async add(block) {
      const columnData = columnsOf(table, block);
      await parquet.write({ columnData, rowGroupSize: block.length });
    },
    async finish() {
      await parquet.finish();
      await flush();
    },
  };
}

function elementOf({ name, type, isNullable }: ExportColumn) {
  const repetition_type = isNullable ? ("OPTIONAL" as const) : ("REQUIRED" as const);
  return { name, ...PARQUET_TYPES[type], repetition_type };
}

function columnsOf(table: ExportTable, block: ExportBlock): ColumnSource[] {
  const { series, configurations, failures, values, repeats } = block;
  const column = (name: string, cell: (i: number) => Cell): ColumnSource => ({
    name,
    data: Array.from({ length: block.length }, (_, i) => cell(i)),
  });
  const failure = (i: number) => table.failures.get(numberAt(failures, i));
  const cells: Record<(typeof VALUE_COLUMNS)[number]["name"], (i: number) => Cell> = {
    repeat: (i) => numberAt(repeats, i),
    value: (i) => (numberAt(failures, i) === 0 ? numberAt(values, i) : null),
    status: (i) => failure(i)?.status ?? "measured",
    reason: (i) => failure(i)?.reason ?? null,
    limit: (i) => failure(i)?.limit ?? null,
  };
  return [
    ...table.seriesColumns.map(({ name }) => {
      const bySeries = table.series.map((each) => each.cells[name]);
      return column(name, (i) => bySeries[numberAt(series, i)] ?? null);
    }),
    ...table.options.map(({ name, type }, k) => {
      const byPlace = table.levels.map((levels) => cellOf(levels[k], type));
      return column(name, (i) => byPlace[numberAt(configurations, i)] ?? null);
    }),
    ...VALUE_COLUMNS.map(({ name }) => column(name, cells[name])),
  ];
}

function cellOf(level: Level | undefined, type: ExportType): Cell {
  if (level === undefined) return null;
  return type === "text" ? String(level) : level;
}
