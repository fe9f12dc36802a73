import {
  InputError,
  isRoundedInteger,
  type Metric,
  type Place,
  ROUNDED,
} from "@perfatlas/modeling/space";
import { implausible, plausibleRange } from "@perfatlas/modeling/units";
import { cellRemedy } from "../cells/cell-remedy.ts";
import type { NumberReader } from "../cells/number-reader.ts";
import { numberCondition, textCondition } from "./cell-condition.ts";
import type { FailureRule } from "./settings.ts";

/** A cell that should hold a finite number and does not, and that no failure rule explains. */
export class NonNumericValueError extends InputError {
  readonly code = "NON_NUMERIC_VALUE";
  constructor(
    metric: string,
    text: string,
    rules: readonly IndexedRule[],
    problem: string,
    place: Place,
  ) {
    const given = text === "" ? "nothing" : JSON.stringify(text.slice(0, 80));
    const texts = rules.flatMap(({ rule }) =>
      rule.text === undefined ? [] : [rule.text].flat().map((legal) => JSON.stringify(legal)),
    );
    const orFailure = texts.length === 0 ? "" : `, or ${texts.join(", ")} for a failure`;
    const legal = problem === "" ? "legal are finite decimal numbers" : problem;
    super(`${metric} cannot be ${given}; ${legal}${orFailure}${cellRemedy(text)}`, place);
  }
}

/** A number that cannot have been measured in the metric's unit, and that no failure rule explains. */
export class ImplausibleValueError extends InputError {
  readonly code = "IMPLAUSIBLE_VALUE";
  constructor({ name, unit }: Metric, value: number, place: Place) {
    super(
      `${name}: ${implausible(value, unit)}; where it stands for a failure say so with a rule ` +
        "(equals, atMost or atLeast), else mend unit or scale",
      place,
    );
  }
}

/** An integer of a deterministic metric, which must be exact, that a double cannot hold. */
export class RoundedValueError extends InputError {
  readonly code = "ROUNDED_VALUE";
  constructor({ name }: Metric, text: string, place: Place) {
    super(`${name} is deterministic, and ${text} ${ROUNDED}`, place);
  }
}

/** A rule with its place in `DatasetContent.failures`. */
export interface IndexedRule {
  readonly rule: FailureRule;
  readonly index: number;
}

/** How a number comes from a cell: by a reader where it is not plainly written, then times `scale`. */
export interface ValueWriting {
  readonly scale: number;
  readonly reader?: NumberReader | undefined;
}

/** A value, or NaN with the index of the rule that makes it a failure. */
export interface CellReader {
  value: number;
  /** −1 where there is a value. */
  failure: number;
  read(text: string, place: () => Place, unitOfRow?: string): void;
}

/**
 * Reads the cells of a metric. Rules apply in order, those on texts before those on numbers, which
 * look at the number before the scale. The result stands in the reader's own fields, so that a cell
 * costs no allocation.
 */
export function valueReader(
  metric: Metric,
  { scale, reader }: ValueWriting,
  rules: readonly IndexedRule[],
): CellReader {
  const texts = rules.flatMap(({ rule, index }) => {
    const test = textCondition(rule);
    return test === undefined ? [] : [{ test, index }];
  });
  const numeric = rules.flatMap(({ rule, index }) => {
    const test = numberCondition(rule);
    return test === undefined ? [] : [{ test, index }];
  });
  const [least, greatest] = plausibleRange(metric.unit);
  const fail = (index: number): void => {
    cell.value = Number.NaN;
    cell.failure = index;
  };
  const textRule = (text: string): number => {
    for (const { test, index } of texts) if (test(text)) return index;
    return -1;
  };
  const cell: CellReader = {
    value: Number.NaN,
    failure: -1,
    read(text, place, unitOfRow) {
      let number = reader === undefined ? Number(text) : Number.NaN;
      if (texts.length > 0 || !Number.isFinite(number) || text.length === 0 || isOdd(text)) {
        const trimmed = text.trim();
        const index = textRule(trimmed);
        if (index >= 0) return fail(index);
        let problem = "";
        if (reader !== undefined) {
          const read = reader(trimmed, unitOfRow);
          if (typeof read === "number") number = read;
          else problem = read.problem;
        }
        if (!Number.isFinite(number) || trimmed === "" || (reader === undefined && isOdd(text)))
          throw new NonNumericValueError(metric.name, trimmed, rules, problem, place());
      }
      for (const { test, index } of numeric) if (test(number)) return fail(index);
      if (metric.isDeterministic && isRounded(text.trim(), number, reader !== undefined))
        throw new RoundedValueError(metric, text.trim(), place());
      const value = number * scale;
      if (!(value >= least && value <= greatest))
        throw new ImplausibleValueError(metric, value, place());
      cell.value = value;
      cell.failure = -1;
    },
  };
  return cell;
}

/** A number that is written in another way is judged by what it came to. */
function isRounded(text: string, number: number, isConverted: boolean): boolean {
  if (isConverted) return Number.isInteger(number) && !Number.isSafeInteger(number);
  return isRoundedInteger(text);
}

/** Whether `Number` would take the text for something other than a decimal number: blanks, 0x10. */
function isOdd(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first <= 32) return text.trim() === "" || isOdd(text.trim());
  return text.length > 1 && first === 48 && text.charCodeAt(1) > 57;
}
