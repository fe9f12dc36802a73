import { plainCsvRows } from "@perfatlas/db/importers";
import type { TaskDescription } from "@perfatlas/wire";
import { PredictionFileError } from "./prediction-file-error.ts";
import type { SentRepeat } from "./send-predictions.ts";

const NEEDED = ["budget", "repeat", "row", "predicted"] as const;
const INTERVAL = ["lower", "upper"] as const;

/** What is collected of one repeat. */
interface Collected {
  readonly rows: number[];
  readonly predicted: number[];
  readonly lower: number[];
  readonly upper: number[];
}

/**
 * Reads the columns budget, repeat, row and predicted, with or without lower and upper, of a CSV file of any length:
 * it is given up at the first line that cannot be one of the task.
 * @returns by budget, repeats in the order in which the file begins with them.
 * @throws PredictionFileError with the line.
 */
export async function readPredictions(
  file: string,
  task: TaskDescription,
): Promise<ReadonlyMap<number, readonly SentRepeat[]>> {
  const cells = new Map<number, Map<number, Collected>>();
  let line = 1;
  let hasInterval = false;
  const records = plainCsvRows(file, (names) => {
    hasInterval = checkedHeader(names, file);
  });
  for await (const record of records) {
    line++;
    const place = `${file}, line ${line}`;
    const budget = numberOf(record, "budget", place);
    const repeat = numberOf(record, "repeat", place);
    const into = collected(cells, task, { budget, repeat, place });
    if (into.rows.length >= task.configurationCount) {
      const message = `${place}: more rows of budget ${budget}, repeat ${repeat} than the task's ${task.configurationCount} configurations`;
      throw new PredictionFileError("TOO_MANY_ROWS", message);
    }
    into.rows.push(numberOf(record, "row", place));
    into.predicted.push(numberOf(record, "predicted", place));
    if (!hasInterval) continue;
    const [lower, upper] = [numberOf(record, "lower", place), numberOf(record, "upper", place)];
    if (lower > upper) {
      const message = `${place}: the interval ends at ${upper}, below its beginning ${lower}`;
      throw new PredictionFileError("BAD_INTERVAL", message);
    }
    into.lower.push(lower);
    into.upper.push(upper);
  }
  if (cells.size === 0) throw new PredictionFileError("BAD_CSV", `${file} has no predictions`);
  return new Map(
    [...cells].map(([budget, repeats]) => [
      budget,
      [...repeats].map(([repeat, { rows, predicted, lower, upper }]) => ({
        ...{ repeat, rows, predicted },
        ...(hasInterval ? { lower, upper } : {}),
      })),
    ]),
  );
}

function checkedHeader(header: readonly string[], file: string): boolean {
  const has = (name: string) => header.includes(name);
  const missing = NEEDED.filter((name) => !has(name));
  if (missing.length > 0) {
    throw new PredictionFileError(
      "BAD_CSV",
      `${file} has no column ${missing.join(", ")}; columns are ${NEEDED.join(", ")}, and lower and upper of a 90 % interval`,
    );
  }
  const bounds = INTERVAL.filter(has);
  if (bounds.length === 1) {
    throw new PredictionFileError(
      "BAD_CSV",
      `${file} has ${bounds.join()}, and not the other bound`,
    );
  }
  return bounds.length === 2;
}

function collected(
  cells: Map<number, Map<number, Collected>>,
  { task, budgets, repeats }: TaskDescription,
  { budget, repeat, place }: { budget: number; repeat: number; place: string },
): Collected {
  const known = cells.get(budget)?.get(repeat);
  if (known !== undefined) return known;
  if (!budgets.includes(budget)) {
    const message = `${place}: ${task} has no budget ${budget}; it has ${budgets.join(", ")}`;
    throw new PredictionFileError("UNKNOWN_BUDGET", message);
  }
  if (!Number.isInteger(repeat) || repeat < 0 || repeat >= repeats) {
    const message = `${place}: repeat ${repeat} is none of 0 to ${repeats - 1}`;
    throw new PredictionFileError("UNKNOWN_REPEAT", message);
  }
  const made = { rows: [], predicted: [], lower: [], upper: [] };
  cells.set(budget, (cells.get(budget) ?? new Map<number, Collected>()).set(repeat, made));
  return made;
}

function numberOf(
  record: Readonly<Record<string, string>>,
  column: (typeof NEEDED)[number] | (typeof INTERVAL)[number],
  place: string,
): number {
  const text = record[column] ?? "";
  const value = text === "" ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new PredictionFileError(
    "NOT_FINITE",
    `${place}: ${column} is "${text}"; a finite number is needed`,
  );
}
