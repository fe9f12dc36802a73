import type { Configuration } from "./configuration.ts";
import { type Expression, evaluate, parseExpression } from "./expression.ts";

/** A rule that every valid configuration keeps, in the constraint language of `expression.ts`. */
export interface Constraint {
  /** "core1_status >= core2_status", or "a -> b" for "if a then b". */
  readonly rule: string;
  readonly why?: string;
}

const parsed = new Map<string, Expression>();

/**
 * Whether `configuration` keeps the rule. A rule that mentions an option which the configuration does
 * not state is kept: what was not recorded cannot be judged.
 * @throws ExpressionError when the rule cannot be parsed; says the column.
 */
export function keepsConstraint(constraint: Constraint, configuration: Configuration): boolean {
  let expression = parsed.get(constraint.rule);
  if (expression === undefined) {
    expression = parseExpression(constraint.rule);
    parsed.set(constraint.rule, expression);
  }
  return evaluate(expression, configuration) !== false;
}
