/** What stands in a table that a reader pasted, or why it cannot be read. */
export interface MeasuredRows {
  readonly rows: readonly {
    readonly configuration: Readonly<Record<string, unknown>>;
    readonly values: Readonly<Record<string, number>>;
  }[];
  readonly fault?: string;
}

interface Columns {
  readonly options: readonly { readonly name: string; readonly kind: string }[];
  readonly metrics: readonly { readonly name: string }[];
}

/** Most rows that the API takes. */
const ROWS_MAX = 5000;

/**
 * Reads a plain table: names of options and metrics in the first line, a measured configuration in each
 * other one; comma, semicolon or tab between cells. A row without a value of a metric failed.
 */
export function measuredRows(text: string, { options, metrics }: Columns): MeasuredRows {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [head, ...body] = lines;
  if (head === undefined) return { rows: [] };
  const separator = [..."\t;,"].find((sign) => head.includes(sign)) ?? ",";
  const names = cells(head, separator);
  const unknown = names.find((name) => ![...options, ...metrics].some((one) => one.name === name));
  if (unknown !== undefined)
    return refused(`“${unknown}” in the first line is neither an option nor a metric`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) return refused(`“${twice}” stands twice in the first line`);
  if (body.length > ROWS_MAX)
    return refused(`${body.length} rows are too many: at most ${ROWS_MAX}`);
  const rows = body.map((line) => readRow(cells(line, separator), names, { options, metrics }));
  const odd = body.findIndex((line) => cells(line, separator).length !== names.length);
  if (odd >= 0) return refused(`line ${odd + 2} has other columns than the first line`);
  for (const [i, { values }] of rows.entries()) {
    const [name] = Object.entries(values).find(([, value]) => !Number.isFinite(value)) ?? [];
    if (name !== undefined)
      return refused(`${name} in line ${i + 2} is no number; leave the cell of a failure empty`);
  }
  return { rows };
}

function readRow(
  texts: readonly string[],
  names: readonly string[],
  { options, metrics }: Columns,
) {
  const given = new Map(names.map((name, i) => [name, texts[i] ?? ""]));
  const configuration = options.flatMap(({ name, kind }) => {
    const text = given.get(name);
    return text === undefined || text === "" ? [] : [[name, level(text, kind)] as const];
  });
  const values = metrics.flatMap(({ name }) => {
    const text = given.get(name) ?? "";
    return text === "" ? [] : [[name, Number(text)] as const];
  });
  return { configuration: Object.fromEntries(configuration), values: Object.fromEntries(values) };
}

function level(text: string, kind: string): unknown {
  if (kind === "BINARY") return /^(1|on|true|yes)$/i.test(text);
  if (kind === "CATEGORICAL") return text;
  return Number.isFinite(Number(text)) ? Number(text) : text;
}

function cells(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function refused(fault: string): MeasuredRows {
  return { rows: [], fault };
}
