import { stat } from "node:fs/promises";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import { filePattern } from "../file-pattern.ts";
import { slugOfText } from "../slug-of-text.ts";
import { dataFiles, NoDataFileError } from "./data-files.ts";
import { descriptorYaml } from "./drafts/descriptor-yaml.ts";
import { draftOf } from "./drafts/draft.ts";
import type { DraftInput } from "./drafts/draft-input.ts";
import { type FileAxes, fileAxes } from "./drafts/file-axes.ts";
import type { Finding, Question } from "./inquiry.ts";
import { MAX_CELLS, type SampledTable } from "./sampled-table.ts";
import { type Bounds, tableOfFile } from "./table-of-file.ts";
import { readThrough } from "./through/read-through.ts";

/** Bytes that are looked at of all files together, of the first ones first; of each file at least MIN_BYTES. */
const MAX_BYTES = 24 << 20;
const MIN_BYTES = 1 << 16;
/** Cells that are kept of each file at least. */
const MIN_CELLS = 2000;

/** A draft in words. */
export interface DraftText {
  readonly yaml: string;
  readonly findings: readonly Finding[];
  /** Questions that nobody has answered; the draft holds their guesses. */
  readonly questions: readonly Question[];
  /** Answers that are no legal ones, and keys that no question has. */
  readonly refused: readonly string[];
}

/** Files that were looked at. */
export interface LookedAt {
  readonly files: readonly string[];
  /** Files that do not belong to the others, with why. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[];
  /** Bytes looked at, and of how many. */
  readonly bytesRead: number;
  readonly bytes: number;
  /** Whether all rows of all files were looked at. */
  readonly isWhole: boolean;
  /** The draft that these answers lead to. */
  draft(answers: ReadonlyMap<string, string>): DraftText;
  /**
   * The same of files that are read to their ends, with what the rows tell that were not looked at: the draft of
   * these answers says how. Of files that were looked at as a whole nothing more is to be known.
   */
  readThrough(answers: ReadonlyMap<string, string>): Promise<LookedAt>;
}

/**
 * Looks at files and folders of measurements: at most 24 MiB of them, and two million cells.
 * @param folder that the descriptor will lie in; all files must lie below it.
 * @param bounds of all files together.
 * @param taken ids and slugs that others have: the draft gets another one.
 * @throws NoDataFileError, NoTableError, BinaryFileError and what the formats throw of the only file.
 */
export async function describeFiles(
  paths: readonly string[],
  folder: string,
  taken: ReadonlySet<string> = new Set(),
  bounds: Bounds = { bytes: MAX_BYTES, cells: MAX_CELLS },
): Promise<LookedAt> {
  const files = await dataFiles(paths);
  const root = resolve(folder);
  const left = { ...bounds };
  const tables: SampledTable[] = [];
  const leftOut: { path: string; why: string }[] = [];
  for (const [i, path] of files.entries()) {
    const others = files.length - i - 1;
    const name = relative(root, resolve(path)).split(sep).join("/");
    if (name.startsWith(".."))
      throw new NoDataFileError(
        `it does not lie below ${folder}, where the descriptor is to be: a descriptor names files below it`,
        { file: path },
      );
    try {
      const table = await tableOfFile(path, name, {
        bytes: Math.max(MIN_BYTES, left.bytes - others * MIN_BYTES),
        cells: Math.max(MIN_CELLS, left.cells - others * MIN_CELLS),
      });
      left.bytes -= table.share.read;
      left.cells -= table.rows.length * table.columns.length;
      tables.push(table);
    } catch (error) {
      if (!(error instanceof InputError) || files.length === 1) throw error;
      leftOut.push({ path: name, why: error.message });
    }
  }
  const kept = alike(tables, leftOut);
  const sizes = await Promise.all(
    kept.map(async ({ path }) => (await stat(resolve(root, path))).size),
  );
  const input = await inputOf(kept, paths, root, leftOut, taken);
  return lookedAt({ kept, input, leftOut, root, bytes: sizes.reduce((a, b) => a + b, 0) });
}

function lookedAt(facts: {
  readonly kept: readonly SampledTable[];
  readonly input: DraftInput;
  readonly leftOut: LookedAt["leftOut"];
  readonly root: string;
  readonly bytes: number;
}): LookedAt {
  const { kept, input, leftOut, root, bytes } = facts;
  const isWhole = kept.every((table) => table.isWhole);
  return {
    files: kept.map(({ path }) => path),
    leftOut,
    bytesRead: kept.reduce((sum, { share }) => sum + share.read, 0),
    bytes,
    isWhole,
    draft: (answers) => textOf(input, answers),
    readThrough: async (answers) => {
      if (isWhole) return lookedAt(facts);
      const draft = draftOf(input, answers);
      const tables = await readThrough(kept, draft, descriptorYaml(draft), root);
      return lookedAt({ ...facts, kept: tables, input: { ...input, ...joined(tables) } });
    },
  };
}

function textOf(input: DraftInput, answers: ReadonlyMap<string, string>): DraftText {
  const draft = draftOf(input, answers);
  const { inquiry } = draft;
  const unknown = inquiry.unknownKeys;
  return {
    yaml: descriptorYaml(draft),
    findings: inquiry.findings,
    questions: inquiry.questions,
    refused: [
      ...inquiry.refused.map(
        ({ question, given }) =>
          `${question.key} cannot be ${JSON.stringify(given)}; legal are ${question.choices.join(", ")}`,
      ),
      ...unknown.map(
        (key) =>
          `nothing asks for ${JSON.stringify(key)}; legal are ${inquiry.knownKeys.slice(0, 40).join(", ")}`,
      ),
    ],
  };
}

/** The largest group of tables with the same format and columns. @throws NoDataFileError for none. */
function alike(
  tables: readonly SampledTable[],
  leftOut: { path: string; why: string }[],
): readonly SampledTable[] {
  const groups = new Map<string, SampledTable[]>();
  for (const table of tables) {
    const key = JSON.stringify([table.reader.format, table.columns.map(({ name }) => name)]);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const [largest, ...others] = [...groups.values()].toSorted((a, b) => b.length - a.length);
  if (largest === undefined) {
    const [first] = leftOut;
    throw new NoDataFileError(`none of the files is a table that is known: ${first?.why ?? ""}`);
  }
  const [first] = largest;
  for (const { path } of others.flat())
    leftOut.push({ path, why: `its columns are not those of ${first?.path}` });
  return largest;
}

async function inputOf(
  tables: readonly SampledTable[],
  given: readonly string[],
  root: string,
  leftOut: readonly { readonly path: string }[],
  taken: ReadonlySet<string>,
): Promise<DraftInput> {
  const paths = tables.map(({ path }) => path);
  const axes = fileAxes(paths);
  const newest = await Promise.all(
    paths.map(async (path) => (await stat(resolve(root, path))).mtime),
  );
  return {
    ...joined(tables),
    paths,
    axes: axes ?? (paths.length > 1 ? byPath(paths) : undefined),
    isPatternExact: axes !== undefined && isExact(axes, leftOut) && (await areFolders(given)),
    name: freeName(nameOf(given), taken),
    year: Math.max(...newest.map((time) => time.getFullYear())),
  };
}

/** Rows of all tables as those of one. */
function joined(tables: readonly SampledTable[]): Pick<DraftInput, "table" | "rowCounts"> {
  const [first] = tables as [SampledTable, ...SampledTable[]];
  const further = new Set<number>();
  let before = 0;
  for (const table of tables) {
    for (const index of table.further ?? []) further.add(before + index);
    before += table.rows.length;
  }
  return {
    table: {
      ...first,
      reader: readerOfAll(tables),
      rows: tables.length === 1 ? first.rows : tables.flatMap(({ rows }) => rows),
      further,
      isWhole: tables.every(({ isWhole }) => isWhole),
    },
    rowCounts: tables.map(({ rows }) => rows.length),
  };
}

/** Files that end rows early have it said for all. */
function readerOfAll(tables: readonly SampledTable[]): SampledTable["reader"] {
  const [first] = tables as [SampledTable, ...SampledTable[]];
  const odd = tables.find(({ reader }) => reader.shortRows !== undefined);
  return odd === undefined ? first.reader : { ...first.reader, shortRows: "pad" };
}

/** Paths that have no pattern name a workload each, as a whole. */
function byPath(paths: readonly string[]): FileAxes {
  return {
    pattern: "{workload}",
    axes: ["workload"],
    texts: paths.map((path) => ({ workload: path.slice(0, path.length - extname(path).length) })),
  };
}

function isExact({ pattern }: FileAxes, leftOut: readonly { readonly path: string }[]): boolean {
  const matches = filePattern(pattern);
  return matches !== undefined && !leftOut.some(({ path }) => matches.match(path) !== undefined);
}

async function areFolders(paths: readonly string[]): Promise<boolean> {
  const facts = await Promise.all(paths.map((path) => stat(path)));
  return facts.every((fact) => fact.isDirectory());
}

/** A system of another's has options of its own. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(slugOfText(name)) ? `my-${name}` : name;
}

const USUAL = /^(data|results?|measurements?|output|out|bench(mark)?s?|table|export|all|runs?)$/i;

/** The file's or folder's name; with that of its folder where everybody's is called so. */
function nameOf(paths: readonly string[]): string {
  const [first = ""] = paths;
  const path = resolve(paths.length === 1 ? first : dirname(first));
  const name = basename(path).replace(/(\.[a-z]\w{0,7}){1,2}$/i, "") || basename(path);
  return USUAL.test(name) ? `${basename(dirname(path))}-${name}` : name;
}
