import type { ConfigurationSpace } from "./configuration-space.ts";
import type { Constraint } from "./constraint.ts";
import type { Option } from "./option.ts";
import { expressionFaults, knownOption, type SpaceFault } from "./space-faults.ts";

/**
 * What descriptors and experiments say about several options: a `rule` that holds, a rule "`if` …
 * `then` …", or options that are `inactive` where `if` holds, which is their `activeWhen` the other
 * way round, said for several at once.
 */
export interface Statement {
  readonly rule?: string;
  readonly if?: string;
  readonly then?: string;
  readonly inactive?: readonly string[];
  readonly why?: string;
}

/** What is wrong with statements about options of these names; paths start at "constraints". */
export function* statementFaults(
  names: ReadonlySet<string>,
  statements: readonly Statement[],
): Generator<SpaceFault> {
  for (const [i, statement] of statements.entries()) {
    const path = ["constraints", i];
    const given = (["rule", "if", "then", "inactive"] as const).filter(
      (key) => statement[key] !== undefined,
    );
    if (!["rule", "if,then", "if,inactive"].includes(given.join(","))) {
      yield { path, message: "needs a rule, or an if with then, or an if with inactive" };
      continue;
    }
    for (const key of ["rule", "if", "then"] as const) {
      const text = statement[key];
      if (text !== undefined) yield* expressionFaults(text, names, [...path, key]);
    }
    for (const [k, name] of (statement.inactive ?? []).entries())
      yield* knownOption(name, names, [...path, "inactive", k]);
  }
}

/**
 * The space that options and statements make together: "if … then" becomes a rule "(if) -> (then)",
 * "if … inactive" the conditions of the options it names.
 */
export function stateSpace(
  system: string,
  options: readonly Option[],
  statements: readonly Statement[],
): ConfigurationSpace {
  const conditions = new Map(options.map(({ name, activeWhen }) => [name, activeWhen]));
  const constraints: Constraint[] = [];
  for (const { rule, if: given, then, inactive, why } of statements) {
    for (const name of inactive ?? []) {
      const before = conditions.get(name);
      const condition = `!(${given})`;
      conditions.set(name, before === undefined ? condition : `(${before}) && ${condition}`);
    }
    if (inactive !== undefined) continue;
    constraints.push({
      rule: rule ?? `(${given}) -> (${then})`,
      ...(why === undefined ? {} : { why }),
    });
  }
  return {
    system,
    options: options.map((option) => {
      const activeWhen = conditions.get(option.name);
      return activeWhen === undefined ? option : { ...option, activeWhen };
    }),
    constraints,
  };
}
