import { parseExpression } from "../space/expression.ts";
import { type ConfigurationSpace, type Expression, isRange, type Option } from "../space/index.ts";
import { type Condition, indexed } from "../space/indexed-space.ts";
import {
  compilePossible,
  isRefuted,
  numbersBetween,
  oneOf,
  orAbsent,
  type Possible,
} from "../space/possible.ts";
import { gridLevel, gridSize } from "./option-levels.ts";

/** A constraint as a function of what every option (by position) may still be. */
export interface PossibleRule {
  readonly mentions: readonly number[];
  readonly judge: (possible: readonly Possible[]) => Possible;
  /** Parts of its expression: what judging it costs. */
  readonly cost: number;
}

/** What a search of a space needs again and again. */
export interface SearchPlan {
  /** Positions of the options in the order in which they are chosen: behind their conditions. */
  readonly order: readonly number[];
  /** Place of each position in `order`. */
  readonly depthOf: Int32Array;
  readonly conditionOf: ReadonlyMap<number, Condition>;
  /** The rules that mention an option, by position. */
  readonly rulesOf: readonly (readonly PossibleRule[])[];
  /** What each option may be before anything is chosen, by position. */
  readonly whole: readonly Possible[];
  /** Whether rules or conditions read an option, by position. */
  readonly isRead: readonly boolean[];
  /** Whether a rule cannot hold whatever is chosen. */
  readonly isContradiction: boolean;
}

/** What an option may be when it is one of its levels `low` … `high` (by number, of `size`). */
export function possibleLevels(option: Option, low: number, high: number, size: number): Possible {
  if (!isRange(option.domain)) return oneOf(option.domain, low, high);
  return numbersBetween(
    gridLevel(option, low, size) as number,
    gridLevel(option, high, size) as number,
  );
}

function wholeDomain(option: Option): Possible {
  const size = gridSize(option);
  const whole = possibleLevels(option, 0, size - 1, size);
  return option.activeWhen === undefined ? whole : orAbsent(whole);
}

const made = new WeakMap<ConfigurationSpace, SearchPlan>();

/** The plan of a space, made once. @throws ConditionCycleError, ExpressionError. */
export function searchPlan(space: ConfigurationSpace): SearchPlan {
  const found = made.get(space);
  if (found !== undefined) return found;
  const { order, conditions, positions, rules } = indexed(space);
  const depthOf = new Int32Array(order.length);
  for (const [depth, position] of order.entries()) depthOf[position] = depth;
  const own = rules.map(({ constraint, mentions }): PossibleRule => {
    const expression = parseExpression(constraint.rule);
    return { mentions, cost: partCount(expression), judge: judgeOf(expression, positions) };
  });
  const rulesOf: PossibleRule[][] = space.options.map(() => []);
  for (const rule of own) for (const position of rule.mentions) rulesOf[position]?.push(rule);
  const whole = space.options.map(wholeDomain);
  const decisive = new Set(conditions.flatMap(({ mentions }) => mentions));
  const plan: SearchPlan = {
    order,
    depthOf,
    conditionOf: new Map(conditions.map((condition) => [condition.position, condition])),
    rulesOf,
    whole,
    isRead: space.options.map((_, i) => rulesOf[i]?.length !== 0 || decisive.has(i)),
    isContradiction: own.some(({ judge }) => isRefuted(judge(whole))),
  };
  made.set(space, plan);
  return plan;
}

const NEVER_STATED: Possible = [undefined];

function judgeOf(
  expression: Expression,
  positions: ReadonlyMap<string, number>,
): PossibleRule["judge"] {
  return compilePossible(expression, (name) => {
    const position = positions.get(name);
    if (position === undefined) return () => NEVER_STATED;
    return (possible: readonly Possible[]) => possible[position] as Possible;
  });
}

function partCount(expression: Expression): number {
  if (expression.kind === "binary") {
    return 1 + partCount(expression.left) + partCount(expression.right);
  }
  return expression.kind === "not" || expression.kind === "minus"
    ? 1 + partCount(expression.of)
    : 1;
}
