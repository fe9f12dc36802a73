import { isRoundedInteger, ROUNDED } from "./exact-integer.ts";
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
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
    super(`${message} in ${JSON.stringify(shown)}`, { column });
  }
}

const BLANKS = /\s*/y;

interface Token {
  readonly type: "number" | "string" | "name" | "operator" | "end";
  readonly text: string;
  readonly column: number;
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"([^"]*)"|`([^`]+)`|([\p{L}_][\p{L}\p{N}_.]*)|(->|\|\||&&|==|!=|<=|>=|[!<>()+\-*]))/uy;

/** Longer or deeper ones are refused: reading and judging a rule must not depend on the stack. */
const MOST_TOKENS = 4000;
const MOST_NESTED = 100;

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    BLANKS.lastIndex = at;
    const column = at + (BLANKS.exec(text)?.[0].length ?? 0) + 1;
    if (match === null)
      throw new ExpressionError(`unexpected ${JSON.stringify(text[column - 1])}`, text, column);
    if (found.length === MOST_TOKENS)
      throw new ExpressionError(`more than ${MOST_TOKENS} words and signs`, text, column);
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
  let nested = 0;
  const peek = (): Token => list[at] as Token;
  const take = (): Token => list[at++] as Token;

  const deeper = (inner: () => Expression): Expression => {
    if (++nested > MOST_NESTED)
      throw new ExpressionError(`nested more than ${MOST_NESTED} deep`, text, peek().column);
    const found = inner();
    nested--;
    return found;
  };

  const operand = (): Expression => {
    const token = take();
    if (token.type === "number") return { kind: "level", level: numberOf(token, text) };
    if (token.type === "string") return { kind: "level", level: token.text };
    if (token.type === "name") {
      if (token.text === "true" || token.text === "false")
        return { kind: "level", level: token.text === "true" };
      return { kind: "option", name: token.text.replace(/^`/, "") };
    }
    if (token.text === "!") return { kind: "not", of: deeper(operand) };
    if (token.text === "-") return { kind: "minus", of: deeper(operand) };
    if (token.text === "(") {
      const inner = deeper(() => level(0));
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
      const right = operator === "->" ? deeper(() => level(depth)) : level(depth + 1);
      left = { kind: "binary", operator, left, right };
    }
    return left;
  };

  const whole = level(0);
  if (peek().type !== "end")
    throw new ExpressionError(`unexpected ${JSON.stringify(peek().text)}`, text, peek().column);
  return whole;
}

/** @throws ExpressionError for an integer that a double cannot hold. */
function numberOf(token: Token, text: string): number {
  if (isRoundedInteger(token.text))
    throw new ExpressionError(`${token.text} ${ROUNDED}`, text, token.column);
  return Number(token.text);
}

/** Option names that the expression mentions, each once. */
export function mentionedOptions(expression: Expression): readonly string[] {
  const names = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === "option") names.add(part.name);
    else if (part.kind === "binary") {
      visit(part.left);
      visit(part.right);
    } else if (part.kind !== "level") visit(part.of);
  };
  visit(expression);
  return [...names];
}
