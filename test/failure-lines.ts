import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { TestError } from "vitest";
import type { SerializedError } from "vitest/node";

const LINES = 15;
const WIDTH = 200;

/**
 * What one failure says, for the end of a log: the error and where it was thrown, its causes, and the
 * difference of what was compared. At most 15 lines of 200 characters, paths from `root`.
 */
export function failureLines(
  error: SerializedError & Pick<TestError, "diff">,
  root: string,
): readonly string[] {
  const lines: string[] = [];
  for (let next: SerializedError | undefined = error; next !== undefined; next = next.cause) {
    const head = next === error ? "" : "because of ";
    const name = next.name === undefined ? "" : `${next.name}: `;
    lines.push(...`${head}${name}${next.message}`.split("\n").slice(0, LINES - 3));
    const place = placeOf(next, root);
    if (place !== undefined) lines.push(place);
  }
  if (error.diff !== undefined) lines.push(...error.diff.split("\n"));
  return lines
    .map((line) => stripVTControlCharacters(line).trimEnd().slice(0, WIDTH))
    .filter((line) => line !== "")
    .slice(0, LINES);
}

function placeOf({ stacks, stack }: SerializedError, root: string): string | undefined {
  const [place] = stacks ?? [];
  if (place !== undefined) return `at ${relative(root, place.file)}:${place.line}:${place.column}`;
  return /^ +(at .*)$/m.exec(stack ?? "")?.[1];
}
