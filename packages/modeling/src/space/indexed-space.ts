import type { Configuration } from "./configuration.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";
import type { Constraint } from "./constraint.ts";
import { compile, type Value } from "./evaluate.ts";
import { mentionedOptions, parseExpression } from "./expression.ts";
import { InputError } from "./input-error.ts";
import type { Option } from "./option.ts";

/** Conditions of options that go round in a circle. */
export class ConditionCycleError extends InputError {
  readonly code = "CONDITION_CYCLE";
  /** The options of the circle; the first one stands at its end, too. */
  readonly names: readonly string[];
  constructor(names: readonly string[]) {
    super(
      `options ${names.join(" → ")} each wait for the next: no order decides which are active; ` +
        "let one of them have no condition on the others",
    );
    this.names = names;
  }
}

/** A condition or rule that reads levels by the position of their options. */
export interface Judgement {
  /** Positions of the options it mentions. */
  readonly mentions: readonly number[];
  readonly judge: (levels: readonly Value[]) => Value;
}

/** The condition of one option. */
export interface Condition extends Judgement {
  readonly option: Option;
  readonly position: number;
}

/** The rule of one constraint. */
export interface Rule extends Judgement {
  readonly constraint: Constraint;
}

/** A space with what is looked up in it again and again. */
export interface IndexedSpace {
  /** Place of an option in the space's order, by name. */
  readonly positions: ReadonlyMap<string, number>;
  /** Positions of all options, each behind those that its condition mentions. */
  readonly order: readonly number[];
  /** In that order. */
  readonly conditions: readonly Condition[];
  readonly rules: readonly Rule[];
  /** Every option with some level: copies of it are made in a fraction of the time of new objects. */
  readonly pattern: Configuration;
}

const NEW = 0;
const ON_PATH = 1;
const DONE = 2;

const known = new WeakMap<ConfigurationSpace, IndexedSpace>();

/**
 * The index of a space, made once. Options that a rule mentions and the space does not have are never
 * stated.
 * @throws ConditionCycleError, ExpressionError.
 */
export function indexed(space: ConfigurationSpace): IndexedSpace {
  const found = known.get(space);
  if (found !== undefined) return found;
  const positions = new Map(space.options.map(({ name }, position) => [name, position]));
  const conditionOf = new Map<number, Condition>();
  for (const [position, option] of space.options.entries()) {
    if (option.activeWhen === undefined) continue;
    conditionOf.set(position, { option, position, ...judgement(option.activeWhen, positions) });
  }
  const order = parentsFirst(space.options, conditionOf);
  const made: IndexedSpace = {
    positions,
    order,
    conditions: order.flatMap((position) => conditionOf.get(position) ?? []),
    rules: space.constraints.map((constraint) => ({
      constraint,
      ...judgement(constraint.rule, positions),
    })),
    pattern: Object.fromEntries(space.options.map(({ name }) => [name, true])),
  };
  known.set(space, made);
  return made;
}

function judgement(text: string, positions: ReadonlyMap<string, number>): Judgement {
  const expression = parseExpression(text);
  const positionOf = (name: string): number => positions.get(name) ?? -1;
  return {
    mentions: mentionedOptions(expression)
      .map(positionOf)
      .filter((position) => position >= 0),
    judge: compile(expression, (name) => {
      const position = positionOf(name);
      return (levels: readonly Value[]) => levels[position];
    }),
  };
}

/**
 * Positions of all options, each behind those that its condition mentions, otherwise in the space's
 * order. @throws ConditionCycleError.
 */
function parentsFirst(
  options: readonly Option[],
  conditionOf: ReadonlyMap<number, Condition>,
): readonly number[] {
  const order: number[] = [];
  const state = new Uint8Array(options.length);
  for (let start = 0; start < options.length; start++) {
    // Not by recursion: a chain of conditions may be as long as the list of options.
    const path: { readonly position: number; next: number }[] = [];
    // An option is entered once, so that the walk ends whatever the conditions are.
    const enter = (position: number): void => {
      if (state[position] !== NEW) return;
      state[position] = ON_PATH;
      path.push({ position, next: 0 });
    };
    enter(start);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const parent = conditionOf.get(at.position)?.mentions[at.next++];
      if (parent === undefined) {
        order.push(at.position);
        state[at.position] = DONE;
        path.pop();
        continue;
      }
      if (state[parent] === ON_PATH) {
        const from = path.findIndex(({ position }) => position === parent);
        const circle = [...path.slice(from).map(({ position }) => position), parent];
        throw new ConditionCycleError(circle.map((position) => (options[position] as Option).name));
      }
      enter(parent);
    }
  }
  return order;
}
