import { prepareTable, taskRows } from "@perfatlas/modeling/evaluation";
import { InputError, numberAt } from "@perfatlas/modeling/space";
import type { EvaluatedTask } from "./evaluated-task.ts";

/** What somebody predicts in one repeat. */
export interface GivenRepeat {
  readonly repeat: number;
  /** What was measured in the target; absent: the training rows that were drawn for everybody. */
  readonly measured?: readonly number[] | null;
  /** Every test row, each once, in any order. */
  readonly rows: readonly number[];
  readonly predicted: readonly number[];
  /** Of the 90 % interval. */
  readonly lower?: readonly number[] | null;
  readonly upper?: readonly number[] | null;
  /** Fitting and predicting, on the machine of whoever did it. */
  readonly fitSeconds?: number | null;
}

/** A repeat that was found whole, its rows ascending. */
export interface PredictedRepeat {
  readonly repeat: number;
  readonly seed: number;
  readonly measured: readonly number[];
  /** Whether these are other rows than those drawn for everybody. */
  readonly isChosen: boolean;
  readonly rows: readonly number[];
  readonly predicted: readonly number[];
  readonly lower: readonly number[] | null;
  readonly upper: readonly number[] | null;
  readonly fitSeconds: number | null;
}

/** Predictions that are not those of the task; `code` says in which respect. */
export class PredictionError extends InputError {
  readonly code:
    | "BAD_INTERVAL"
    | "BAD_MEASURED"
    | "DOUBLED_ROW"
    | "MISSING_ROW"
    | "NOT_FINITE"
    | "OUT_OF_RANGE"
    | "STRANGE_ROW"
    | "UNEVEN";
  constructor(code: PredictionError["code"], repeat: number, message: string) {
    super(`repeat ${repeat}: ${message}`);
    this.code = code;
  }
}

/**
 * Checks the predictions of one repeat against its rows.
 * @throws PredictionError for the first thing that is wrong.
 */
export function predictedRepeat(
  task: EvaluatedTask,
  budget: number,
  given: GivenRepeat,
): PredictedRepeat {
  const { repeat, rows, predicted, fitSeconds = null } = given;
  const drawn = taskRows(task.table, task.at(budget), repeat);
  const measured = measuredOf(task, budget, given) ?? [...drawn.trainRows];
  const order = orderOf(repeat, rows, testRowsOf(task, budget, measured));
  const sorted = (name: "lower" | "predicted" | "upper", values: readonly number[]) => {
    if (values.length !== rows.length) {
      const message = `${values.length} values in "${name}" for ${rows.length} rows`;
      throw new PredictionError("UNEVEN", repeat, message);
    }
    const odd = values.findIndex((value) => !Number.isFinite(value));
    if (odd >= 0) {
      const message = `"${name}" of row ${rows[odd]} is ${values[odd]}; predict a finite number`;
      throw new PredictionError("NOT_FINITE", repeat, message);
    }
    return order.map((place) => numberAt(values, place));
  };
  const interval = intervalOf(given, sorted);
  const crossed = interval?.lower.findIndex((low, k) => low > numberAt(interval.upper, k)) ?? -1;
  if (crossed >= 0) {
    const message = `the interval of row ${rows[numberAt(order, crossed)]} ends below its beginning`;
    throw new PredictionError("BAD_INTERVAL", repeat, message);
  }
  return {
    repeat,
    seed: drawn.seed,
    measured,
    isChosen: !isSame(measured, drawn.trainRows),
    rows: order.map((place) => numberAt(rows, place)),
    predicted: sorted("predicted", predicted),
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    fitSeconds,
  };
}

/** The bounds in the order of the rows; null where none are given. @throws PredictionError for one alone. */
function intervalOf(
  { repeat, lower = null, upper = null }: GivenRepeat,
  sorted: (name: "lower" | "upper", values: readonly number[]) => readonly number[],
) {
  if (lower !== null && upper !== null) {
    return { lower: sorted("lower", lower), upper: sorted("upper", upper) };
  }
  if (lower === null && upper === null) return null;
  throw new PredictionError("BAD_INTERVAL", repeat, "an interval has both bounds or none");
}

/** @throws PredictionError for more than the budget, and for rows that cannot be measured. */
function measuredOf(task: EvaluatedTask, budget: number, { repeat, measured }: GivenRepeat) {
  if (measured === undefined || measured === null) return null;
  const refuse = (message: string) => new PredictionError("BAD_MEASURED", repeat, message);
  if (measured.length > budget) {
    throw refuse(`${measured.length} measured rows; the budget is ${budget}`);
  }
  const { protocol, target } = task.at(budget);
  const candidates = new Set(prepareTable(task.table, protocol).measurableRows(target));
  for (const row of measured) {
    if (!candidates.has(row)) throw refuse(`row ${row} cannot be measured in the target`);
  }
  if (new Set(measured).size < measured.length) throw refuse("a row was measured twice");
  return [...measured];
}

function testRowsOf(task: EvaluatedTask, budget: number, measured: readonly number[]): Int32Array {
  const { protocol, target } = task.at(budget);
  const ready = prepareTable(task.table, protocol);
  const isMeasured = new Set(measured);
  const rest = ready.measurableRows(target).filter((row) => !isMeasured.has(row));
  return Int32Array.from([...rest, ...ready.censoredRows(target)]).sort();
}

/** Places in `rows` of the test rows, which must be the same rows. */
function orderOf(repeat: number, rows: readonly number[], test: Int32Array): readonly number[] {
  const placeOf = new Map<number, number>();
  const isTest = new Set(test);
  for (const [place, row] of rows.entries()) {
    if (!isTest.has(row)) {
      const message = `row ${row} is no test row; \`rows\` of the task lists them`;
      throw new PredictionError("STRANGE_ROW", repeat, message);
    }
    if (placeOf.has(row)) {
      throw new PredictionError("DOUBLED_ROW", repeat, `row ${row} is predicted twice`);
    }
    placeOf.set(row, place);
  }
  const order: number[] = [];
  for (const row of test) {
    const place = placeOf.get(row);
    if (place === undefined) {
      const message = `row ${row} is not predicted; ${rows.length} of ${test.length} test rows are`;
      throw new PredictionError("MISSING_ROW", repeat, message);
    }
    order.push(place);
  }
  return order;
}

function isSame(measured: readonly number[], drawn: Int32Array): boolean {
  const rows = new Set(measured);
  return rows.size === drawn.length && drawn.every((row) => rows.has(row));
}
