import { readFileSync } from "node:fs";
import { systemRefusal } from "@perfatlas/db/importers";
import { UsageError } from "../usage-error.ts";

/** The text of a file that the command line names. @throws UsageError that says why it cannot be read. */
export function givenText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${systemRefusal(error)}`);
  }
}
