import { type ArffAttribute, arffAttribute, arffCells } from "../../arff/arff-header.ts";
import type { FileSample } from "../file-sample.ts";
import type { SampledColumn, SampledTable } from "../sampled-table.ts";

/** The table of an ARFF file: attributes declare its columns. @throws MalformedArffError. */
export function arffTable(sample: FileSample, maxCells: number): SampledTable {
  const attributes: ArffAttribute[] = [];
  const rows: (readonly string[])[] = [];
  let isData = false;
  let isCut = false;
  const lines = sample.text.split(/\r\n|\n/);
  if (!sample.isWhole) lines.pop();
  for (const [i, line] of lines.entries()) {
    const text = line.trim();
    const place = { file: sample.path, line: i + 1 };
    if (text === "" || text.startsWith("%")) continue;
    if (isData) {
      if (rows.length * attributes.length >= maxCells) {
        isCut = true;
        break;
      }
      const cells = text.startsWith("{") ? [] : arffCells(text, place);
      if (cells.length === attributes.length) rows.push(cells);
    } else if (/^@data\b/i.test(text)) isData = true;
    else if (/^@attribute\b/i.test(text)) attributes.push(arffAttribute(text, place));
  }
  return {
    path: sample.path,
    reader: { format: "arff" },
    columns: attributes.map(columnOf),
    rows,
    share: sample.share,
    isWhole: sample.isWhole && !isCut,
    remarks: [{ isSure: true, says: "ARFF", why: "it has @relation and @attribute lines" }],
  };
}

function columnOf({ name, type }: ArffAttribute): SampledColumn {
  const column = { name, reference: name };
  if (typeof type !== "string")
    return { ...column, levels: type, role: "option", why: "the file declares its levels" };
  if (type === "integer") return { ...column, isRange: true };
  return type === "date" ? { ...column, role: "ignore", why: "the file declares a date" } : column;
}
