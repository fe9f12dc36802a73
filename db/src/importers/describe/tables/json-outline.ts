import { InputError } from "@perfatlas/modeling/space";
import { JsonTokens } from "../../json/json-tokens.ts";

/** A list or object of a JSON text, by the keys that lead to it. */
export interface JsonHolder {
  readonly path: readonly string[];
  readonly isObject: boolean;
  objects: number;
  lists: number;
  scalars: number;
}

interface Frame extends JsonHolder {
  /** Whether keys alone lead here. */
  readonly isReachable: boolean;
  key: string;
  isKeyNext: boolean;
}

/** Levels at which rows may stand; of what lies deeper no path is kept, which would fill the memory. */
const DEEPEST = 8;

/** Values that are looked at. */
const LOOKED_AT = 200_000;

/**
 * Lists and objects that keys alone lead to, with what they hold directly, in the order of the text. What is
 * broken or cut off ends the outline. Of several values (lines of JSON) they alone are the rows.
 */
export function jsonOutline(text: string, file: string): readonly JsonHolder[] {
  const found: JsonHolder[] = [];
  const lines: JsonHolder = { path: [], isObject: false, objects: 0, lists: 0, scalars: 0 };
  const stack: Frame[] = [];
  try {
    const tokens = new JsonTokens(text, file);
    for (let count = 0; tokens.kind !== "end" && count < LOOKED_AT; count++) {
      if (stack.length === 0 && tokens.kind === "{") lines.objects++;
      if (stack.length === 0 && tokens.kind === "[") lines.lists++;
      take(tokens, stack, found);
      tokens.next();
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return lines.objects + lines.lists > 1 ? [lines] : found;
}

function take(tokens: JsonTokens, stack: Frame[], found: JsonHolder[]): void {
  const top = stack.at(-1);
  const { kind } = tokens;
  if (kind === "}" || kind === "]") stack.pop();
  else if (kind === ",") {
    if (top !== undefined) top.isKeyNext = top.isObject;
  } else if (kind === ":") {
    if (top !== undefined) top.isKeyNext = false;
  } else if (kind === "string" && top?.isKeyNext === true) top.key = tokens.value as string;
  else if (kind === "{" || kind === "[") {
    if (top !== undefined) kind === "{" ? top.objects++ : top.lists++;
    const isReachable = top === undefined || (top.isReachable && top.isObject);
    const frame: Frame = {
      path: top === undefined || stack.length >= DEEPEST ? [] : [...top.path, top.key],
      isObject: kind === "{",
      objects: 0,
      lists: 0,
      scalars: 0,
      isReachable,
      key: "",
      isKeyNext: kind === "{",
    };
    stack.push(frame);
    if (isReachable && stack.length < DEEPEST) found.push(frame);
  } else if (top !== undefined) top.scalars++;
}
