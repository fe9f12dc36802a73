import { type Configuration, levelOf } from "./configuration.ts";
import { compile, type Value } from "./evaluate.ts";
import { parseExpression } from "./expression.ts";

/** A rule that every valid configuration keeps, in the constraint language of `expression.ts`. */
export interface Constraint {
  /** "core1_status >= core2_status", or "a -> b" for "if a then b". */
  readonly rule: string;
  readonly why?: string;
}

const compiled = new WeakMap<Constraint, (configuration: Configuration) => Value>();

/**
 * Whether `configuration` keeps the rule. A rule that rests on an option which the configuration does
 * not state is kept: what is inactive or was not recorded cannot be judged.
 * @throws ExpressionError when the rule cannot be parsed; says the column.
 */
export function keepsConstraint(constraint: Constraint, configuration: Configuration): boolean {
  let judge = compiled.get(constraint);
  if (judge === undefined) {
    judge = compile(
      parseExpression(constraint.rule),
      (name) => (from: Configuration) => levelOf(from, name),
    );
    compiled.set(constraint, judge);
  }
  return judge(configuration) !== false;
}
