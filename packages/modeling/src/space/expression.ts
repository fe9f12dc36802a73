import type { Configuration } from "./configuration.ts";
import { InputError } from "./input-error.ts";
import type { Level } from "./option.ts";

/**
 * The constraint language: ||, &&, !, ->, == != < <= > >=, + - *, numbers, "strings", true, false,
 * parentheses, option names (names with other signs than letters, digits, _ and . stand in
 * backquotes: `no-asm`). There is no other access to anything.
 */
export type Expression =
  | { readonly kind: "level"; readonly level: Level }
  | { readonly kind: "option"; readonly name: string }
  | { readonly kind: "not" | "minus"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** A rule that is not of the constraint language. */
export class ExpressionError extends InputError {
  readonly code = "ILLEGAL_EXPRESSION";
  constructor(message: string, text: string, column: number) {
    super(`${message} in constraint ${JSON.stringify(text)}`, { column });
  }
}

interface Token {
  readonly type: "number" | "string" | "name" | "operator" | "end";
  readonly text: string;
  readonly column: number;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"([^"]*)"|`([^`]+)`|([A-Za-z_][\w.]*)|(->|\|\||&&|==|!=|<=|>=|[!<>()+\-*]))/y;

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (text.slice(at).trim() !== "") {
    const match = TOKEN.exec(text);
    const column = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0) + 1;
    if (match === null)
      throw new ExpressionError(`unexpected ${JSON.stringify(text[column - 1])}`, text, column);
    if (match[1] !== undefined) found.push({ type: "number", text: match[1], column });
    else if (match[2] !== undefined) found.push({ type: "string", text: match[2], column });
    else if (match[3] !== undefined) found.push({ type: "name", text: `\`${match[3]}`, column });
    else if (match[4] !== undefined) found.push({ type: "name", text: match[4], column });
    else found.push({ type: "operator", text: match[5] as string, column });
    at = TOKEN.lastIndex;
  }
  found.push({ type: "end", text: "", column: text.length + 1 });
  return found;
}

const LEVELS: readonly (readonly string[])[] = [
  ["->"],
  ["||"],
  ["&&"],
  ["==", "!=", "<", "<=", ">", ">="],
  ["+", "-"],
  ["*"],
];

/** @throws ExpressionError naming the column. */
export function parseExpression(text: string): Expression {
  const list = tokens(text);
  let at = 0;
  const peek = (): Token => list[at] as Token;
  const take = (): Token => list[at++] as Token;

  const operand = (): Expression => {
    const token = take();
    if (token.type === "number") return { kind: "level", level: Number(token.text) };
    if (token.type === "string") return { kind: "level", level: token.text };
    if (token.type === "name") {
      if (token.text === "true" || token.text === "false")
        return { kind: "level", level: token.text === "true" };
      return { kind: "option", name: token.text.replace(/^`/, "") };
    }
    if (token.text === "!") return { kind: "not", of: operand() };
    if (token.text === "-") return { kind: "minus", of: operand() };
    if (token.text === "(") {
      const inner = level(0);
      const close = take();
      if (close.text !== ")" || close.type !== "operator")
        throw new ExpressionError('expected ")"', text, close.column);
      return inner;
    }
    const shown = token.type === "end" ? "the end" : JSON.stringify(token.text);
    throw new ExpressionError(
      `expected an option, a level or "(", found ${shown}`,
      text,
      token.column,
    );
  };

  const level = (depth: number): Expression => {
    const operators = LEVELS[depth];
    if (operators === undefined) return operand();
    let left = level(depth + 1);
    while (peek().type === "operator" && operators.includes(peek().text)) {
      const operator = take().text;
      // "->" groups to the right, all others to the left.
      const right = operator === "->" ? level(depth) : level(depth + 1);
      left = { kind: "binary", operator, left, right };
    }
    return left;
  };

  const whole = level(0);
  if (peek().type !== "end")
    throw new ExpressionError(`unexpected ${JSON.stringify(peek().text)}`, text, peek().column);
  return whole;
}

/** Option names that the expression mentions, each once. */
export function mentionedOptions(expression: Expression): readonly string[] {
  if (expression.kind === "option") return [expression.name];
  if (expression.kind === "level") return [];
  if (expression.kind === "binary") {
    return [
      ...new Set([...mentionedOptions(expression.left), ...mentionedOptions(expression.right)]),
    ];
  }
  return mentionedOptions(expression.of);
}

/** The value for a configuration; undefined when an option that decides it is not stated. */
export function evaluate(expression: Expression, configuration: Configuration): Level | undefined {
  switch (expression.kind) {
    case "level":
      return expression.level;
    case "option":
      return configuration[expression.name];
    case "not": {
      const value = evaluate(expression.of, configuration);
      return value === undefined ? undefined : !value;
    }
    case "minus": {
      const value = evaluate(expression.of, configuration);
      return value === undefined ? undefined : -Number(value);
    }
    default:
      return evaluateBinary(expression, configuration);
  }
}

function evaluateBinary(
  e: Extract<Expression, { kind: "binary" }>,
  c: Configuration,
): Level | undefined {
  const left = evaluate(e.left, c);
  const right = evaluate(e.right, c);
  if (e.operator === "&&")
    return left === false || right === false
      ? false
      : both(left, right, (a, b) => Boolean(a) && Boolean(b));
  if (e.operator === "||")
    return left === true || right === true
      ? true
      : both(left, right, (a, b) => Boolean(a) || Boolean(b));
  if (e.operator === "->")
    return left === false || right === true ? true : both(left, right, (a, b) => !a || Boolean(b));
  return both(left, right, (a, b) => {
    switch (e.operator) {
      case "==":
        return typeof a === typeof b ? a === b : Number(a) === Number(b);
      case "!=":
        return typeof a === typeof b ? a !== b : Number(a) !== Number(b);
      case "<":
        return Number(a) < Number(b);
      case "<=":
        return Number(a) <= Number(b);
      case ">":
        return Number(a) > Number(b);
      case ">=":
        return Number(a) >= Number(b);
      case "+":
        return Number(a) + Number(b);
      case "-":
        return Number(a) - Number(b);
      default:
        return Number(a) * Number(b);
    }
  });
}

function both(
  a: Level | undefined,
  b: Level | undefined,
  f: (a: Level, b: Level) => Level,
): Level | undefined {
  return a === undefined || b === undefined ? undefined : f(a, b);
}
