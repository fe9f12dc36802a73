import { fileURLToPath } from "node:url";
import { InputError } from "@perfatlas/modeling/space";

/** The package that measures is not there. */
class NoHarnessError extends InputError {
  readonly code = "NO_HARNESS";
  constructor() {
    super("@perfatlas/jetson-harness is not installed beside this command");
  }
}

/**
 * The file that is the harness's command. It runs in a process of its own: only that package touches a machine,
 * so that nothing of it is imported here.
 * @throws NoHarnessError
 */
export function harnessEntry(): string {
  try {
    return fileURLToPath(import.meta.resolve("@perfatlas/jetson-harness/command"));
  } catch (error) {
    throw Object.assign(new NoHarnessError(), { cause: error });
  }
}
