import { InputError } from "@perfatlas/modeling/space";
import { CommanderError } from "commander";
import { InterruptedError, JobError } from "./requests/job-errors.ts";
import { RegistryError } from "./transport/registry-error.ts";

/**
 * Exit code that an error means: 0 help was asked for, 1 something failed, 2 the input is bad, 130 it was
 * interrupted.
 */
export function exitCode(error: unknown): 0 | 1 | 2 | 130 {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError) return 2;
  if (error instanceof InterruptedError) return 130;
  if (error instanceof RegistryError || error instanceof JobError) return error.isBadInput ? 2 : 1;
  return 1;
}
