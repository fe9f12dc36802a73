import { type DatasetDescriptor, environmentName } from "@perfatlas/db/datasets";
import { describeFiles, parseDescriptor } from "@perfatlas/db/importers";
import { mirror } from "./mirror.ts";

/** How a draft of a data set's files agrees with its descriptor in the catalogue. */
export interface Agreement {
  readonly id: string;
  /** Of the descriptor's option columns: how many the draft has; and how many more it has. */
  readonly options: readonly [found: number, of: number, more: number];
  /** The same of the columns of values. */
  readonly values: readonly [found: number, of: number, more: number];
  /** Columns of values in both whose metric has the same direction, and the same unit or none stated. */
  readonly directions: number;
  readonly units: number;
  /** Units that both state, differently. */
  readonly wrongUnits: number;
  readonly environments: readonly [found: number, of: number];
  /** Questions that had to be answered. */
  readonly asked: number;
  /** Columns of which the draft is sure that they are what the descriptor says they are not. */
  readonly wrongAndSure: readonly string[];
}

/** Files of a data set that are described at most: folders have hundreds, and Parquet is read group by group. */
const MOST_FILES: Readonly<Record<string, number>> = { parquet: 2 };

type Settings = {
  readonly header?: boolean;
  readonly names?: readonly string[];
  readonly options?: readonly { column: string | number; header?: string; option: string }[];
  readonly values?: readonly {
    column?: string | number;
    columns?: readonly (string | number)[];
    header?: string;
    metric?: string;
    environment?: string;
  }[];
};

/** Describes the files of a data set, takes all guesses and compares. */
export async function describeAgreement(dataset: DatasetDescriptor): Promise<Agreement> {
  const files = dataset.files.slice(0, MOST_FILES[dataset.reader.format] ?? 24);
  const paths = files.map(({ path }) => `${mirror}/${path}`);
  const looked = await describeFiles(paths, mirror);
  const draft = looked.draft(new Map());
  const drafted = parseDescriptor(draft.yaml, "draft.yaml");
  const mine = columnsOf(drafted, drafted.reader as unknown as Settings);
  const [first] = files;
  const theirs = columnsOf(dataset, { ...dataset.reader, ...first?.reader } as unknown as Settings);
  const both = [...theirs.values.keys()].filter((column) => mine.values.has(column));
  const pairs = both.map(
    (column) => [metricOf(drafted, mine, column), metricOf(dataset, theirs, column)] as const,
  );
  const sure = draft.findings.filter(
    ({ certainty, about }) => certainty === "sure" && about.startsWith("column "),
  );
  const isWrong = (label: string, says: string): boolean => {
    const column = label.replace(/^#(\d+)$/, "column $1").replace(/#\d+$/, "");
    const isOption = theirs.options.has(column);
    const isValue = theirs.values.has(column);
    if (says === "option") return isValue;
    return says.startsWith("metric") ? isOption : says === "ignore" && (isValue || isOption);
  };
  return {
    id: dataset.id,
    options: overlap(theirs.options, mine.options),
    values: overlap(new Set(theirs.values.keys()), new Set(mine.values.keys())),
    directions: pairs.filter(([a, b]) => a?.better === b?.better).length,
    units: pairs.filter(([a, b]) => a?.unit === b?.unit || a?.unit === "unstated").length,
    wrongUnits: pairs.filter(
      ([a, b]) => a?.unit !== b?.unit && a?.unit !== "unstated" && b?.unit !== "unstated",
    ).length,
    environments: [
      environmentCount(drafted, looked.files.length),
      environmentsOf(dataset, files.length),
    ],
    asked: draft.questions.filter(({ isOptional }) => !isOptional).length,
    wrongAndSure: sure
      .filter(({ about, says }) => isWrong(about.slice("column ".length), says))
      .map(({ about, says }) => `${about}: ${says}`),
  };
}

interface NamedColumns {
  readonly options: ReadonlySet<string>;
  /** Metric of each column of values. */
  readonly values: ReadonlyMap<string, string | undefined>;
}

/** Columns by what heads them; by "column 3" where nothing does. */
function columnsOf(
  { space, metrics }: Pick<DatasetDescriptor, "space" | "metrics">,
  { header = true, names, options, values }: Settings,
): NamedColumns {
  const name = (column: string | number, headed: string | undefined): string =>
    typeof column === "string"
      ? column.replace(/[+-]$/, "")
      : headed || names?.[column - 1] || `column ${column}`;
  const isNamed = header || names !== undefined;
  const described =
    options ??
    space.options.map((option, i) => ({
      column: isNamed ? option.name : i + 1,
      option: option.name,
      header: undefined,
    }));
  const found: NonNullable<Settings["values"]> =
    values ?? metrics.map((metric) => ({ column: metric.name, metric: metric.name }));
  return {
    options: new Set(described.map(({ column, header: headed }) => name(column, headed))),
    values: new Map(
      found.flatMap(({ column, columns, header: headed, metric }) =>
        (columns ?? [column ?? ""]).map(
          (one) => [name(one, headed), metric ?? metrics[0]?.name] as const,
        ),
      ),
    ),
  };
}

function metricOf(
  { metrics }: Pick<DatasetDescriptor, "metrics">,
  { values }: NamedColumns,
  column: string,
) {
  return metrics.find(({ name }) => name === values.get(column));
}

function overlap(theirs: ReadonlySet<string>, mine: ReadonlySet<string>): [number, number, number] {
  const found = [...theirs].filter((column) => mine.has(column)).length;
  return [found, theirs.size, mine.size - found];
}

function environmentCount(
  { files, environments }: ReturnType<typeof parseDescriptor>,
  fileCount: number,
): number {
  return files.some(({ path }) => path.includes("{")) ? fileCount : environments.length;
}

/** Of those that the first files belong to, where each belongs to one. */
function environmentsOf({ environments, files }: DatasetDescriptor, fileCount: number): number {
  const some = files.slice(0, fileCount);
  const named = new Set(
    some.flatMap(({ environment, reader }) => [
      ...(environment === undefined ? [] : [environment]),
      ...((reader as Settings | undefined)?.values ?? []).flatMap(
        (value) => value.environment ?? [],
      ),
    ]),
  );
  const known = new Set(environments.map(environmentName));
  return named.size === 0 ? known.size : named.size;
}

/** The agreement as a table. */
export function agreementTable(rows: readonly Agreement[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, i) => (i === 0 ? String(cell).padEnd(28) : String(cell).padStart(13)))
      .join("");
  return [
    line([
      "data set",
      "options",
      "values",
      "directions",
      "units",
      "environments",
      "asked",
      "wrong & sure",
    ]),
    ...[...rows, allOf(rows)].map(
      ({ id, options, values, directions, units, wrongUnits, environments, asked, wrongAndSure }) =>
        line([
          id,
          share(options),
          share(values),
          `${directions}/${values[0]}`,
          `${units}/${values[0]}${wrongUnits > 0 ? ` !${wrongUnits}` : ""}`,
          environments.join("/"),
          asked,
          wrongAndSure.length,
        ]),
    ),
  ].join("\n");
}

function allOf(rows: readonly Agreement[]): Agreement {
  const sum = (of: (row: Agreement) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const triple = (key: "options" | "values"): readonly [number, number, number] => [
    sum((row) => row[key][0]),
    sum((row) => row[key][1]),
    sum((row) => row[key][2]),
  ];
  return {
    id: `all ${rows.length}`,
    options: triple("options"),
    values: triple("values"),
    directions: sum(({ directions }) => directions),
    units: sum(({ units }) => units),
    wrongUnits: sum(({ wrongUnits }) => wrongUnits),
    environments: [
      sum(({ environments }) => environments[0]),
      sum(({ environments }) => environments[1]),
    ],
    asked: sum(({ asked }) => asked),
    wrongAndSure: rows.flatMap(({ wrongAndSure }) => wrongAndSure),
  };
}

function share([found, of, more]: readonly [number, number, number]): string {
  return `${found}/${of}${more > 0 ? ` +${more}` : ""}`;
}
