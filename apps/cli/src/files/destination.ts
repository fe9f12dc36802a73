import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { systemRefusal } from "@perfatlas/db/importers";
import { UsageError } from "../usage-error.ts";

/**
 * A file that the command line names, to be written: looked at before what goes into it is computed.
 * @throws UsageError where it is a folder, or its folder is not there or may not be written to.
 */
export function checkDestination(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw unwritable(file, { code: "EISDIR" });
  attempt(file, () => accessSync(there ? file : `${dirname(file)}/.`, constants.W_OK));
}

/** Writes a file that the command line names, over what is there. @throws UsageError that says why it cannot be. */
export function writeGiven(file: string, text: string): void {
  attempt(file, () => writeFileSync(file, text));
}

/**
 * Makes a folder that the command line names, and those above it, one by one: under /proc the mkdir of Node.js that
 * does it in one call never ends.
 * @throws UsageError that says why it cannot be.
 */
export function makeGivenFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (!existsSync(folder) && dirname(folder) !== folder) makeGivenFolder(dirname(folder));
  attempt(folder, () => mkdirSync(folder));
}

/** The refusal of a place that the command line names. */
export function unwritable(place: string, error: unknown): UsageError {
  return new UsageError(
    `${place} cannot be written: ${systemRefusal(error)}; name a place in a folder that is there and that you may write to`,
  );
}

function attempt(place: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw unwritable(place, error);
  }
}
