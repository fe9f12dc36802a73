import { levelKey } from "./configuration-key.ts";
import type { ConfigurationSpace } from "./configuration-space.ts";

import { isUnsafeInteger, ROUNDED_LEVEL } from "./exact-integer.ts";
import {
  type Expression,
  ExpressionError,
  mentionedOptions,
  parseExpression,
} from "./expression.ts";
import { ConditionCycleError, indexed } from "./indexed-space.ts";
import { misplacedTexts } from "./misplaced-texts.ts";
import { isLegalLevel, isRange, type Option, type OptionKind } from "./option.ts";

/** Something wrong in what describes a space, and where: keys and indices from its root. */
export interface SpaceFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What is wrong with a space, in reading order: names given twice, domains that do not fit their kind,
 * integers that would be rounded, conditions and rules that cannot be read, name what is not there or
 * go round in a circle.
 */
export function* spaceFaults(space: ConfigurationSpace): Generator<SpaceFault> {
  const { options, constraints } = space;
  const names = new Set<string>();
  for (const [i, option] of options.entries()) {
    yield* optionFaults(option, ["options", i]);
    if (names.has(option.name))
      yield { path: ["options", i], message: `option "${option.name}" is described twice` };
    names.add(option.name);
  }
  const ofTexts = new Set(options.filter(hasTexts).map(({ name }) => name));
  const kinds = new Map(options.map(({ name, kind }) => [name, kind]));
  let isReadable = true;
  for (const [i, { name, activeWhen }] of options.entries()) {
    if (activeWhen === undefined) continue;
    const path = ["options", i, "activeWhen"];
    for (const fault of expressionFaults(activeWhen, names, path, ofTexts)) {
      isReadable = false;
      yield fault;
    }
    if (isReadable && !isTruth(parseExpression(activeWhen), kinds))
      yield { path, message: `"${activeWhen}" is no condition: it is neither true nor false` };
    if (isReadable && mentionedOptions(parseExpression(activeWhen)).includes(name)) {
      isReadable = false;
      yield { path, message: `option "${name}" cannot depend on itself` };
    }
  }
  for (const [i, { rule }] of constraints.entries())
    for (const fault of expressionFaults(rule, names, ["constraints", i, "rule"], ofTexts)) {
      isReadable = false;
      yield fault;
    }
  if (isReadable) yield* circles(space);
}

function* circles(space: ConfigurationSpace): Generator<SpaceFault> {
  try {
    indexed(space);
  } catch (error) {
    if (!(error instanceof ConditionCycleError)) throw error;
    const [first] = error.names;
    const at = space.options.findIndex(({ name }) => name === first);
    yield { path: ["options", at, "activeWhen"], message: error.message };
  }
}

function hasTexts({ kind, domain }: Option): boolean {
  return (
    kind === "categorical" &&
    domain !== undefined &&
    !isRange(domain) &&
    domain.every((level) => typeof level === "string")
  );
}

/**
 * What is wrong with one expression: it cannot be read, names an option that is not there, or has a text
 * where it must be true or false.
 * @param ofTexts names of options that have texts as levels.
 */
export function* expressionFaults(
  text: string,
  names: ReadonlySet<string>,
  path: SpaceFault["path"],
  ofTexts: ReadonlySet<string> = new Set(),
): Generator<SpaceFault> {
  try {
    const expression = parseExpression(text);
    for (const name of mentionedOptions(expression)) yield* knownOption(name, names, path);
    for (const message of misplacedTexts(expression, { names, ofTexts })) yield { path, message };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    yield { path, message: error.message };
  }
}

/** A fault when there is no option of that name. */
export function* knownOption(
  name: string,
  names: ReadonlySet<string>,
  path: SpaceFault["path"],
): Generator<SpaceFault> {
  if (names.has(name)) return;
  const shown = [...names].slice(0, 12).join(", ");
  const legal = names.size > 12 ? `${shown}, … (${names.size})` : shown;
  yield { path, message: `there is no option "${name}"; described are ${legal}` };
}

function* optionFaults(option: Option, path: SpaceFault["path"]): Generator<SpaceFault> {
  const { name, kind, domain } = option;
  const at = [...path, "domain"];
  if (name.includes("`"))
    yield {
      path: [...path, "name"],
      message: "an option's name cannot hold a backquote, which quotes names in rules",
    };
  if (name === "__proto__")
    yield { path: [...path, "name"], message: 'an option cannot be called "__proto__"' };
  if (domain === undefined) {
    yield { path, message: `${kind} option "${name}" needs a domain` };
    return;
  }
  if (isRange(domain)) {
    if (kind !== "integer" && kind !== "real")
      yield {
        path: at,
        message: `a range is legal for integer and real options, not for ${kind} ones`,
      };
    if (domain.min > domain.max) yield { path: at, message: "min must not be above max" };
    for (const key of ["min", "max", "step"] as const) {
      const bound = domain[key];
      if (bound === undefined || kind !== "integer") continue;
      if (!Number.isInteger(bound))
        yield { path: [...at, key], message: `${bound} is no integer; the option is` };
      if (isUnsafeInteger(bound))
        yield { path: [...at, key], message: `${BigInt(bound)} ${ROUNDED_LEVEL}` };
    }
  } else if (kind === "integer" || kind === "real") {
    const message = `${kind} options need a range; listed numbers make an ordinal option`;
    yield { path: at, message };
  } else {
    yield* listFaults(option, at);
  }
  if (option.default !== undefined && !isLegalLevel(option, option.default)) {
    const message = `${JSON.stringify(option.default)} is not in the domain`;
    yield { path: [...path, "default"], message };
  }
}

function* listFaults({ kind, domain }: Option, at: SpaceFault["path"]): Generator<SpaceFault> {
  if (isRange(domain)) return;
  if (kind === "binary") {
    if (domain.length !== 2 || domain[0] !== false || domain[1] !== true)
      yield { path: at, message: "binary options have the levels false and true" };
    return;
  }
  if (kind === "ordinal" && domain.some((level) => typeof level !== "number"))
    yield { path: at, message: "ordinal options have numbers as levels" };
  const keys = new Set<string>();
  for (const [k, level] of domain.entries()) {
    if (isUnsafeInteger(level))
      yield { path: [...at, k], message: `${BigInt(level as number)} ${ROUNDED_LEVEL}` };
    const key = levelKey(level);
    if (keys.has(key))
      yield { path: [...at, k], message: `two levels are written ${JSON.stringify(key)}` };
    keys.add(key);
  }
}

/** Whether an expression is true or false, and neither a number nor a text. */
function isTruth(expression: Expression, kinds: ReadonlyMap<string, OptionKind>): boolean {
  switch (expression.kind) {
    case "level":
      return typeof expression.level === "boolean";
    case "option":
      return kinds.get(expression.name) === "binary";
    case "not":
      return true;
    case "minus":
      return false;
    default:
      return !["+", "-", "*"].includes(expression.operator);
  }
}
