import { readPlainCsv, unitOfName } from "@perfatlas/db/importers";
import { type UnitConversion, unitConversion } from "@perfatlas/modeling/units";
import { givenText } from "../files/given-text.ts";
import { UsageError } from "../usage-error.ts";

/** A measured configuration as the registry is told of it. */
export interface MeasuredRow {
  readonly configuration: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, number>>;
}

/** A metric, by the name that its columns may bear with a unit. */
interface NamedMetric {
  readonly name: string;
  readonly unit: string;
}

/**
 * Rows of a CSV file with a column per option and per metric, by their names; that of a metric may say its unit
 * ("p99_ms", "p99 (s)"), and is converted. A cell of a metric that is empty says that the configuration failed,
 * and one of an option that it is not active. The same configuration may stand several times.
 * @throws UsageError for a file without a metric's column or with two of one, a value that is no number, or a unit of something else.
 */
export function measuredRows(
  file: string,
  metrics: readonly NamedMetric[],
): readonly MeasuredRow[] {
  const { names, rows } = readPlainCsv(givenText(file), file);
  const columns = new Map(names.map((name) => [name, metricOf(name, metrics, file)]));
  const measured = [...columns.values()].flatMap((column) => column?.metric ?? []);
  if (measured.length === 0) {
    const legal = metrics.map(({ name, unit }) => `${name} (in ${unit})`).join(", ");
    throw new UsageError(
      `${file} has no column of a metric; its columns are ${names.join(", ")}, metrics are ${legal}`,
    );
  }
  const twice = measured.find((metric, i) => measured.indexOf(metric) !== i);
  if (twice !== undefined) throw new UsageError(`${file} has two columns of ${twice}; leave one`);
  return rows.map((row, i) => {
    const configuration: Record<string, string> = {};
    const values: Record<string, number> = {};
    for (const [name, cell] of Object.entries(row)) {
      const found = columns.get(name);
      if (cell === "") continue;
      if (found === undefined) configuration[name] = cell;
      else
        values[found.metric] = inUnit(
          numberOf(cell, `${file}, row ${i + 1}, ${name}`),
          found.conversion,
        );
    }
    return { configuration, values };
  });
}

/** The metric whose values a column holds, and how they are in its unit. */
function metricOf(column: string, metrics: readonly NamedMetric[], file: string) {
  const exact = metrics.find(({ name }) => name === column);
  if (exact !== undefined) return { metric: exact.name, conversion: { factor: 1, exponent: 0 } };
  const stated = unitOfName(column);
  const found = metrics.find(({ name }) => name === stated?.rest);
  if (stated === undefined || found === undefined) return undefined;
  const conversion = unitConversion(stated.unit, found.unit);
  if (conversion === undefined)
    throw new UsageError(
      `column ${column} of ${file} is in ${stated.unit}, but ${found.name} in ${found.unit}: name the column ` +
        `${found.name} if its values are in ${found.unit}`,
    );
  return { metric: found.name, conversion };
}

/** To fifteen digits: powers of ten leave no trace. */
function inUnit(value: number, { factor, exponent }: UnitConversion): number {
  return Number((value * factor * 10 ** exponent).toPrecision(15));
}

function numberOf(cell: string, place: string): number {
  const value = Number(cell);
  if (Number.isFinite(value)) return value;
  throw new UsageError(`"${cell}" is no number (${place}); leave the cell of a failure empty`);
}
