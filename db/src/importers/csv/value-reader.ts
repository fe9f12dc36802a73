import {
  InputError,
  isRoundedInteger,
  type Metric,
  type Place,
  ROUNDED,
} from "@perfatlas/modeling/space";
import { implausible, plausibleRange } from "@perfatlas/modeling/units";
import type { FailureRule } from "./settings.ts";

/** A cell that should hold a finite number and does not, and that no failure rule explains. */
export class NonNumericValueError extends InputError {
  readonly code = "NON_NUMERIC_VALUE";
  constructor(metric: string, text: string, rules: readonly FailureRule[], place: Place) {
    const given = text === "" ? "nothing" : JSON.stringify(text.slice(0, 80));
    const texts = rules.flatMap((rule) =>
      rule.text === undefined ? [] : [JSON.stringify(rule.text)],
    );
    const orFailure = texts.length === 0 ? "" : `, or ${texts.join(", ")} for a failure`;
    super(`${metric} cannot be ${given}; legal are finite decimal numbers${orFailure}`, place);
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

/** A value, or NaN with the index of the rule that makes it a failure. */
export interface CellReader {
  value: number;
  /** −1 where there is a value. */
  failure: number;
  read(text: string, place: () => Place): void;
}

/**
 * Reads the cells of a metric. `rules` apply in order, texts before numbers and before the scale;
 * `indices` are their places in `DatasetContent.failures`. The result stands in the reader's own
 * fields, so that a cell costs no allocation.
 */
export function valueReader(
  metric: Metric,
  scale: number,
  rules: readonly FailureRule[],
  indices: readonly number[],
): CellReader {
  const texts = new Map<string, number>();
  const numeric: { rule: FailureRule; index: number }[] = [];
  rules.forEach((rule, i) => {
    const index = indices[i] as number;
    if (rule.text === undefined) numeric.push({ rule, index });
    else texts.set(rule.text, index);
  });
  const [least, greatest] = plausibleRange(metric.unit);
  const cell: CellReader = {
    value: Number.NaN,
    failure: -1,
    read(text, place) {
      const number = Number(text);
      if (!Number.isFinite(number) || text.length === 0 || texts.size > 0 || isOdd(text)) {
        const trimmed = text.trim();
        const index = texts.get(trimmed);
        if (index !== undefined) {
          cell.value = Number.NaN;
          cell.failure = index;
          return;
        }
        if (!Number.isFinite(number) || trimmed === "" || isOdd(text))
          throw new NonNumericValueError(metric.name, trimmed, rules, place());
      }
      for (const { rule, index } of numeric) {
        if (!applies(rule, number)) continue;
        cell.value = Number.NaN;
        cell.failure = index;
        return;
      }
      if (metric.isDeterministic && isRoundedInteger(text.trim()))
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

/** Whether `Number` would take the text for something other than a decimal number: blanks, 0x10. */
function isOdd(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first <= 32) return text.trim() === "" || isOdd(text.trim());
  return text.length > 1 && first === 48 && text.charCodeAt(1) > 57;
}

function applies(rule: FailureRule, value: number): boolean {
  if (rule.equals !== undefined) return value === rule.equals;
  if (rule.atLeast !== undefined) return value >= rule.atLeast;
  return rule.atMost !== undefined && value <= rule.atMost;
}
