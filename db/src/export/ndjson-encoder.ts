import type { ExportEncoder, ExportSink, ExportTable } from "./export-table.ts";
import { lineEncoder } from "./line-encoder.ts";

/** An object a line, with the same columns in every line and null where there is nothing. */
export function ndjsonEncoder(table: ExportTable, write: ExportSink): ExportEncoder {
  const keys = table.options.map(({ name }) => `,${JSON.stringify(name)}:`);
  return lineEncoder(table, write, {
    header: "",
    series: ({ cells }) => {
      const members = table.seriesColumns.map(
        ({ name }) => `"${name}":${JSON.stringify(cells[name])}`,
      );
      return `{${members.join(",")}`;
    },
    levels: (levels) =>
      levels
        .map((level, i) => {
          const isText = table.options[i]?.type === "text" && level !== undefined;
          return `${keys[i]}${JSON.stringify(isText ? String(level) : (level ?? null))}`;
        })
        .join(""),
    repeat: (repeat) => `,"repeat":${repeat},"value":`,
    missing: "null",
    measured: ',"status":"measured","reason":null,"limit":null}\n',
    failed: ({ status, reason, limit }) =>
      `,"status":${JSON.stringify(status)},"reason":${JSON.stringify(reason)},"limit":${limit}}\n`,
  });
}
