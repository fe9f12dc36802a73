import { type Configuration, levelOf } from "./configuration.ts";
import type { Expression } from "./expression.ts";
import type { Level } from "./option.ts";

/** What an expression gives where it rests on an option that is inactive. */
export const INACTIVE = Symbol("inactive");

/** A level; undefined where something that decides it is not stated; INACTIVE where it is inactive. */
export type Value = Level | undefined | typeof INACTIVE;

type Decided = (a: Level, b: Level) => Level;

const DECIDED: Readonly<Record<string, Decided>> = {
  "==": (a, b) => (typeof a === typeof b ? a === b : Number(a) === Number(b)),
  "!=": (a, b) => (typeof a === typeof b ? a !== b : Number(a) !== Number(b)),
  "<": (a, b) => Number(a) < Number(b),
  "<=": (a, b) => Number(a) <= Number(b),
  ">": (a, b) => Number(a) > Number(b),
  ">=": (a, b) => Number(a) >= Number(b),
  "+": (a, b) => Number(a) + Number(b),
  "-": (a, b) => Number(a) - Number(b),
  "*": (a, b) => Number(a) * Number(b),
};

/**
 * The two-sided operators. One side alone decides "false && x", "true || x", "false -> x" and
 * "x -> true"; otherwise what is not stated on either side leaves the whole not stated, and what is
 * inactive leaves it inactive.
 */
export const OPERATORS: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  "&&": (a, b) =>
    a === false || b === false ? false : both(a, b, (x, y) => Boolean(x) && Boolean(y)),
  "||": (a, b) =>
    a === true || b === true ? true : both(a, b, (x, y) => Boolean(x) || Boolean(y)),
  "->": (a, b) => (a === false || b === true ? true : both(a, b, (x, y) => !x || Boolean(y))),
  ...Object.fromEntries(
    Object.entries(DECIDED).map(([operator, decided]) => [
      operator,
      (a: Value, b: Value): Value => both(a, b, decided),
    ]),
  ),
};

function both(a: Value, b: Value, decided: Decided): Value {
  if (a === undefined || b === undefined) return undefined;
  if (a === INACTIVE || b === INACTIVE) return INACTIVE;
  return decided(a, b);
}

/** "!" and the "-" before an operand. */
export function negated(kind: "not" | "minus", value: Value): Value {
  if (value === undefined || value === INACTIVE) return value;
  return kind === "not" ? !value : -Number(value);
}

/**
 * The expression as a function of what its options are read from.
 * @param reader the function that reads the option of a name, made once per mention.
 */
export function compile<T>(
  expression: Expression,
  reader: (name: string) => (from: T) => Value,
): (from: T) => Value {
  switch (expression.kind) {
    case "level": {
      const { level } = expression;
      return () => level;
    }
    case "option":
      return reader(expression.name);
    case "binary": {
      const operator = OPERATORS[expression.operator] as (a: Value, b: Value) => Value;
      const left = compile(expression.left, reader);
      const right = compile(expression.right, reader);
      return (from) => operator(left(from), right(from));
    }
    default: {
      const { kind } = expression;
      const of = compile(expression.of, reader);
      return (from) => negated(kind, of(from));
    }
  }
}

/** The value for a configuration; undefined when an option that decides it is not stated. */
export function evaluate(expression: Expression, configuration: Configuration): Level | undefined {
  const value = compile(
    expression,
    (name) => (from: Configuration) => levelOf(from, name),
  )(configuration);
  return value === INACTIVE ? undefined : value;
}
