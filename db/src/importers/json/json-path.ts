import { InputError, type Place } from "@perfatlas/modeling/space";
import type { JsonValue } from "./json-value.ts";

/** A path that is not written as a path is. */
export class JsonPathError extends InputError {
  readonly code = "JSON_PATH";
}

/** Keys, and positions counted from 0, from the row or from the root of the file. */
export interface JsonPath {
  readonly isFromRoot: boolean;
  readonly steps: readonly string[];
}

const STEP = /("(?:[^"\\]|\\.)*"|[^."]+)(?:\.|$)/y;

/**
 * Reads a path: keys with dots between them (`read.lat_ns.mean`), positions among them
 * (`measurements.0.value`), a key that holds a dot in double quotes, `$.` before what starts at the
 * root of the file. `@` alone is the row itself.
 * @throws JsonPathError.
 */
export function parseJsonPath(text: string, place: Place = {}): JsonPath {
  if (text === "@" || text === "$") return { isFromRoot: text === "$", steps: [] };
  const isFromRoot = text.startsWith("$.");
  const steps: string[] = [];
  for (let at = isFromRoot ? 2 : 0; at < text.length || steps.length === 0; ) {
    STEP.lastIndex = at;
    const found = STEP.exec(text);
    const step = found?.[1];
    if (found === null || step === undefined)
      throw new JsonPathError(
        `${JSON.stringify(text)} is no path; legal are keys with dots between them, a key with a ` +
          'dot in double quotes: times."a.b", $.metadata.unit from the root of the file',
        place,
      );
    steps.push(step.startsWith('"') ? (JSON.parse(step) as string) : step);
    at = STEP.lastIndex;
  }
  return { isFromRoot, steps };
}

/** What stands at the end of these steps; undefined where nothing does. */
export function valueAt(value: JsonValue, steps: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const step of steps) {
    if (found instanceof Map) found = (found as ReadonlyMap<string, JsonValue>).get(step);
    else if (Array.isArray(found) && /^\d+$/.test(step))
      found = (found as readonly JsonValue[])[Number(step)];
    else return undefined;
    if (found === undefined) return undefined;
  }
  return found;
}
