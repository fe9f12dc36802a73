import { statSync } from "node:fs";

/** What the newest bundle was made of. */
export interface KeptList {
  /** Name of its folder. */
  readonly folder: string;
  /** Files relative to the root, each with what must not have changed. */
  readonly files: readonly (readonly [path: string, state: string])[];
}

/** What tells a file from what it was: its size and the time of its last change; "" when it is gone. */
export function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.size}:${found.mtimeMs}`;
}
