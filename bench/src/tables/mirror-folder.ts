import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * The folder of public data files: as given, else of PERFATLAS_MIRROR; npm runs a bench in bench/, tsx by hand in
 * the root.
 */
export function mirrorFolder(given: string | undefined): string {
  const path = given ?? process.env.PERFATLAS_MIRROR ?? "../shared/datasets";
  const found = [path, join("..", path)].map((each) => resolve(each)).find(existsSync);
  if (found === undefined) throw new Error(`no mirror folder at ${path}`);
  return found;
}
