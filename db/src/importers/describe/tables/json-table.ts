import { InputError } from "@perfatlas/modeling/space";
import { parseJsonPath } from "../../json/json-path.ts";
import type { RowContext } from "../../json/json-records.ts";
import { type JsonRest, jsonRows } from "../../json/json-rows.ts";
import { cellText, type JsonValue } from "../../json/json-value.ts";
import { presets } from "../../json/presets/index.ts";
import type { FileSample } from "../file-sample.ts";
import type { Remark, SampledColumn, SampledTable } from "../sampled-table.ts";
import { type JsonHolder, jsonOutline } from "./json-outline.ts";
import { NoTableError } from "./no-table-error.ts";

/** Levels that are looked into below a row. */
const MAX_DEPTH = 5;
/** Columns at most. */
const MAX_COLUMNS = 4000;

/**
 * The table of a JSON file: the rows of a tool that is known, else the values of the list or object that
 * holds most of them, a column per path.
 * @throws MalformedJsonError, DuplicateKeyError where the file is no JSON.
 */
export function jsonTable(sample: FileSample, maxCells: number): SampledTable {
  const { text, path } = sample;
  const preset = presets.find(({ matches }) => matches(text.slice(0, 1 << 16)));
  const holder = preset === undefined ? rowsHolder(jsonOutline(text, path)) : undefined;
  const steps =
    preset === undefined ? (holder?.path ?? []) : parseJsonPath(preset.rows, { file: path }).steps;
  const { rows, isCut, root } = readRows(sample, steps, maxCells);
  const values = rows.flatMap((row) => {
    const value = preset === undefined ? row.value : preset.row(row, root);
    return value === undefined ? [] : { ...row, value };
  });
  const table = flatten(values, holder);
  if (table.columns.every(({ reference }) => /^@(number|key)$/.test(String(reference))))
    throw new NoTableError(
      `the rows at ${steps.join(".") || "$"} hold no numbers or texts that keys lead to; legal are lists of objects, or ` +
        "lists of numbers: write an object per run, with a key for what was set and what was measured",
      { file: path },
    );
  const rowsPath = steps.length === 0 ? "$" : steps.map(pathStep).join(".");
  const remarks: Remark[] = [
    preset === undefined
      ? {
          isSure: holder !== undefined,
          says: `JSON, rows at ${rowsPath}`,
          why: "most rows stand there",
        }
      : { isSure: true, says: `JSON of ${preset.name}`, why: "it has the keys that it writes" },
  ];
  return {
    path,
    reader: {
      format: "json",
      ...(preset === undefined ? { rows: rowsPath } : { preset: preset.name }),
      ...(table.repeats === undefined ? {} : { repeats: table.repeats }),
    },
    columns: table.columns,
    rows: table.rows,
    further: table.further,
    share: sample.share,
    isWhole: sample.isWhole && !isCut,
    remarks,
  };
}

/** Where most rows stand: objects in a list, lists in a list, or objects of an object. */
function rowsHolder(holders: readonly JsonHolder[]): JsonHolder | undefined {
  const score = ({ isObject, objects, lists, scalars, path }: JsonHolder): number => {
    if (!isObject) return objects > 0 ? objects : lists;
    return path.length > 0 && objects >= 3 && objects > 3 * scalars ? objects : 0;
  };
  let best: JsonHolder | undefined;
  for (const holder of holders)
    if (score(holder) > (best === undefined ? 0 : score(best))) best = holder;
  return best;
}

function readRows(
  { text, path, isWhole }: FileSample,
  steps: readonly string[],
  maxCells: number,
): { readonly rows: readonly RowContext[]; readonly isCut: boolean; readonly root: JsonValue } {
  const rows: RowContext[] = [];
  const rest: JsonRest = { root: null, notes: [] };
  let cells = 0;
  try {
    for (const row of jsonRows(text, steps, path, rest)) {
      rows.push({ ...row, root: null });
      cells += sizeOf(row.value);
      if (cells > maxCells) return { rows, isCut: true, root: null };
    }
  } catch (error) {
    // Of a part of a file the last row is cut.
    if (isWhole || !(error instanceof InputError) || rows.length === 0) throw error;
  }
  return { rows, isCut: false, root: rest.root };
}

function sizeOf(value: JsonValue): number {
  if (value instanceof Map)
    return [...(value as ReadonlyMap<string, JsonValue>).values()].reduce<number>(
      (sum, one) => sum + sizeOf(one),
      0,
    );
  return Array.isArray(value) ? value.length : 1;
}

interface Flat {
  readonly columns: readonly SampledColumn[];
  readonly rows: SampledTable["rows"];
  readonly further: ReadonlySet<number>;
  readonly repeats: number | undefined;
}

type Cell = string | readonly string[];

function flatten(rows: readonly RowContext[], holder: JsonHolder | undefined): Flat {
  const names = new Map<string, number>();
  const cells = rows.map(({ value, key, number }) => {
    const row = new Map<string, Cell>();
    if (holder?.isObject === true) row.set("@key", key);
    else if (!(value instanceof Map)) row.set("@number", String(number));
    collect(value, "", 0, row);
    for (const name of row.keys())
      if (!names.has(name) && names.size < MAX_COLUMNS) names.set(name, names.size);
    return row;
  });
  const all = [...names.keys()];
  const lengths = cells.flatMap((row) =>
    [...row.values()].flatMap((cell) => (typeof cell === "string" ? [] : cell.length)),
  );
  const isList = new Set(
    all.filter((name) => cells.some((row) => typeof (row.get(name) ?? "") !== "string")),
  );
  const further = new Set<number>();
  const flat: (string | undefined)[][] = [];
  for (const row of cells) {
    const length = Math.max(1, ...[...row.values()].map((cell) => listLength(cell)));
    for (let repeat = 0; repeat < length; repeat++) {
      if (repeat > 0) further.add(flat.length);
      flat.push(
        all.map((name) => {
          const cell = row.get(name) ?? "";
          if (typeof cell !== "string") return cell[repeat];
          return cell === "" && repeat > 0 ? undefined : cell;
        }),
      );
    }
  }
  return {
    columns: all.map((name) => ({
      name: name === "@" ? "value" : name.replace(/^@/, ""),
      reference: name,
      isPath: true,
      ...(name === "@number" ? LIST_NUMBER : {}),
      ...(isList.has(name) ? { isList: true } : summaryOf(name, isList)),
    })),
    rows: flat,
    further,
    repeats: holder !== undefined && all.includes("@") ? mostCommon(lengths) : undefined,
  };
}

/** A list among lists is nothing but its repeats: what they are of, its number alone tells. */
const LIST_NUMBER = { role: "option", why: "it numbers the lists" } as const;

function listLength(cell: Cell): number {
  return typeof cell === "string" ? 0 : cell.length;
}

/** Names of what is told of a list of repeats that stands beside it. */
const SUMMARY =
  /^(min|max|mean|avg|average|median|total|sum|count|rounds|std|stdev|stddev|std_dev|var|variance|q1|q3|iqr|p\d+)$/i;

/** A column that only sums up the repeats which stand beside it. */
function summaryOf(
  name: string,
  lists: ReadonlySet<string>,
): Pick<SampledColumn, "role" | "why"> | undefined {
  const [, parent = "", last = ""] = /^(.*?)([^.]*)$/.exec(name) ?? [];
  if (!SUMMARY.test(last)) return undefined;
  const list = [...lists].find((one) => /^(.*?)[^.]*$/.exec(one)?.[1] === parent);
  return list === undefined
    ? undefined
    : { role: "ignore", why: `it sums up the repeats in ${list}` };
}

/** The number of values that nearly all lists have. */
function mostCommon(lengths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best !== undefined && best[0] > 1 && best[1] > lengths.length / 2 ? best[0] : undefined;
}

function collect(value: JsonValue, path: string, depth: number, row: Map<string, Cell>): void {
  const text = cellText(value);
  if (text !== undefined) {
    row.set(path === "" ? "@" : path, text);
  } else if (Array.isArray(value)) {
    const texts = value.map((one: JsonValue) => cellText(one));
    if (texts.length > 0 && texts.every((one) => one !== undefined))
      row.set(path === "" ? "@" : path, texts);
  } else if (depth < MAX_DEPTH) {
    for (const [key, inner] of value as ReadonlyMap<string, JsonValue>)
      collect(
        inner,
        path === "" ? pathStep(key, depth) : `${path}.${pathStep(key)}`,
        depth + 1,
        row,
      );
  }
}

/** A key as a step of a path. At the top of a row keys are looked up as they stand. */
function pathStep(key: string, depth = 1): string {
  return depth > 0 && (/[."]/.test(key) || key === "") ? JSON.stringify(key) : key;
}
