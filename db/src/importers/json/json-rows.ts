import { InputError } from "@perfatlas/modeling/space";
import { JsonTokens } from "./json-tokens.ts";
import type { JsonValue } from "./json-value.ts";

/** A key that stands twice in one object: which value is meant cannot be told. */
export class DuplicateKeyError extends InputError {
  readonly code = "DUPLICATE_KEY";
}

/** More levels or values than a file of measurements has. */
export class JsonTooLargeError extends InputError {
  readonly code = "JSON_TOO_LARGE";
}

const MAX_DEPTH = 64;
/** Values of one row, or of all that is no row, at most. */
const MAX_VALUES = 1_000_000;

/** One row: its value, its key where the rows stand in an object, its number and line from 1. */
export interface JsonRow {
  readonly value: JsonValue;
  readonly key: string;
  readonly number: number;
  readonly line: number;
}

/** What was read besides the rows; complete when they have ended. */
export interface JsonRest {
  /** The file's value without its rows. */
  root: JsonValue;
  /** What was passed over or mended, in words. */
  readonly notes: string[];
}

interface Frame {
  readonly object: Map<string, JsonValue> | undefined;
  readonly list: JsonValue[] | undefined;
  readonly line: number;
  /** It is what the path leads to, or stands on the way. */
  readonly isOnPath: boolean;
  readonly holdsRows: boolean;
  key: string;
  needsComma: boolean;
}

/**
 * Rows of a JSON text, one by one: the values of the list or object that the keys `path` lead to; with
 * no key those of the list that the file is, or the objects that stand in it one below the other (JSON
 * Lines). What people's files have and JSON has not is read: text before the first bracket, comments,
 * NaN and Infinity, a comma before a closing bracket, and a file that its writer has not closed yet, as
 * long as no row is cut; text passed over and brackets added are said in `rest.notes`.
 *
 * The scanner is a kept one (jsonc-parser). Its parser is not used: it calls itself for each level, lets
 * a second key replace the first, and builds the whole file. Here levels are counted, a key that stands
 * twice is refused, and a row is forgotten when it was taken.
 * @throws MalformedJsonError, DuplicateKeyError, JsonTooLargeError with line and column.
 */
export function* jsonRows(
  text: string,
  path: readonly string[],
  file: string,
  rest: JsonRest,
): Generator<JsonRow> {
  const tokens = new JsonTokens(text, file);
  const [first] = tokens.preamble;
  if (first !== undefined)
    rest.notes.push(
      `${tokens.preamble.length} lines before the JSON were passed over, the first: ${first.slice(0, 120)}`,
    );
  const stack: Frame[] = [];
  const roots: JsonValue[] = [];
  let number = 0;
  let isAfterNumber = false;
  const values = { inRow: 0, outside: 0 };

  const row = (value: JsonValue, key: string, line: number): JsonRow => {
    values.inRow = 0;
    if (path.length === 0) values.outside = 0;
    return { value, key, number: ++number, line };
  };
  /** Puts a value where it belongs; a row is returned instead. */
  const deliver = (value: JsonValue, line: number): JsonRow | undefined => {
    count(
      values,
      stack.some(({ holdsRows }) => holdsRows),
      tokens,
    );
    const parent = stack.at(-1);
    if (parent === undefined) {
      if (path.length === 0 && value instanceof Map) return row(value, "", line);
      if (roots.length > 0) throw tokens.fault("text follows the end of the JSON");
      roots.push(value);
      return undefined;
    }
    parent.needsComma = true;
    if (parent.holdsRows) return row(value, parent.key, line);
    parent.object?.set(parent.key, value);
    parent.list?.push(value);
    return undefined;
  };

  while (tokens.kind !== "end") {
    const top = stack.at(-1);
    let made: JsonRow | undefined;
    if (top !== undefined && tokens.kind === (top.object === undefined ? "]" : "}")) {
      stack.pop();
      isAfterNumber = false;
      made = deliver((top.object ?? top.list) as JsonValue, top.line);
    } else if (top?.needsComma) {
      if (tokens.kind !== ",") throw expected(tokens, `a comma or ${closing(top)}`);
      isAfterNumber = false;
      top.needsComma = false;
    } else {
      if (top?.object !== undefined) takeKey(tokens, top);
      isAfterNumber = tokens.kind === "number";
      if (tokens.kind === "{" || tokens.kind === "[") stack.push(frame(tokens, stack, path));
      else if (tokens.kind === "string" || tokens.kind === "number")
        made = deliver(tokens.value, tokens.line);
      else throw expected(tokens, "a value");
    }
    if (made !== undefined) yield made;
    tokens.next();
  }
  closeAll(stack, isAfterNumber, tokens, rest, roots);
  rest.root = roots.length === 1 ? (roots[0] as JsonValue) : roots;
}

function count(values: { inRow: number; outside: number }, isInRow: boolean, tokens: JsonTokens) {
  const counted = isInRow ? ++values.inRow : ++values.outside;
  if (counted > MAX_VALUES)
    throw new JsonTooLargeError(
      `${isInRow ? "one row has" : "the file has besides its rows"} more than ${MAX_VALUES} values; ` +
        "say where the rows are (reader setting rows)",
      tokens.place,
    );
}

function frame(tokens: JsonTokens, stack: readonly Frame[], path: readonly string[]): Frame {
  const depth = stack.length;
  if (depth >= MAX_DEPTH)
    throw new JsonTooLargeError(
      `the JSON is nested deeper than ${MAX_DEPTH} levels, which is the limit`,
      tokens.place,
    );
  const parent = stack.at(-1);
  const isOnPath =
    parent === undefined ||
    (parent.isOnPath && depth <= path.length && parent.key === path[depth - 1]);
  const isObject = tokens.kind === "{";
  return {
    object: isObject ? new Map() : undefined,
    list: isObject ? undefined : [],
    line: tokens.line,
    isOnPath,
    // An object that is the whole file is one row, not a holder of rows.
    holdsRows: isOnPath && depth === path.length && !(isObject && depth === 0),
    key: "",
    needsComma: false,
  };
}

function takeKey(tokens: JsonTokens, top: Frame): void {
  if (tokens.kind !== "string") throw expected(tokens, "a key in double quotes or }");
  const key = tokens.value as string;
  if (top.object?.has(key))
    throw new DuplicateKeyError(
      `the key ${JSON.stringify(key.slice(0, 80))} stands twice in one object; legal is once`,
      tokens.place,
    );
  // Rows are not kept, their keys are.
  if (top.holdsRows) top.object?.set(key, null);
  top.key = key;
  tokens.next();
  takeColon(tokens);
}

function takeColon(tokens: JsonTokens): void {
  if (tokens.kind !== ":") throw expected(tokens, "a colon");
  tokens.next();
}

/** Closes what the file left open, if that cuts no row; else it is refused. */
function closeAll(
  stack: Frame[],
  isAfterNumber: boolean,
  tokens: JsonTokens,
  rest: JsonRest,
  roots: JsonValue[],
): void {
  const top = stack.at(-1);
  if (top === undefined) return;
  if (!top.isOnPath || isAfterNumber)
    throw expected(tokens, "the rest of the row: the file is cut off");
  const brackets = stack.toReversed().map(closing).join("");
  rest.notes.push(
    `the file ends without its closing ${brackets}: its writer was not done, or it was cut; the rows before are whole`,
  );
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
    const value = (open.object ?? open.list) as JsonValue;
    const parent = stack.at(-1);
    if (parent === undefined) roots.push(value);
    else parent.object?.set(parent.key, value);
  }
}

function closing({ object }: Frame): string {
  return object === undefined ? "]" : "}";
}

function expected(tokens: JsonTokens, what: string): Error {
  return tokens.fault(`${tokens.shown} stands where ${what} should stand`);
}
