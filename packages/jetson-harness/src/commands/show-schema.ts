import { readFileSync } from "node:fs";
import { InputError } from "@perfatlas/modeling/space";
import { type MeasuredSystem, measuredSystem, readShape } from "@perfatlas/wire";
import { experimentSchema } from "../experiment/experiment-schema.ts";
import { systemSchema } from "../experiment/system-schema.ts";
import type { CommandOptions } from "../terminal/command-options.ts";
import { EXIT, type Terminal } from "../terminal/terminal.ts";

/** A file that describes no system. */
class SystemFileError extends InputError {
  readonly code = "ILLEGAL_SYSTEM";
}

/** Prints the JSON Schema of experiments; with `--space`, of those with the system of that file. */
export function showSchema({ space }: CommandOptions, terminal: Terminal): number {
  const schema = space === undefined ? experimentSchema : systemSchema(readSystem(space));
  terminal.out(`${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.ok;
}

function readSystem(path: string): MeasuredSystem {
  const file = path === "-" ? "standard input" : path;
  const { shape, fault } = readShape(measuredSystem, parsed(path, file));
  if (fault === null) return shape;
  const legal = "a system is { system, options, constraints, metrics }";
  throw new SystemFileError(`${fault.path}: ${fault.message}; ${legal}`, { file });
}

function parsed(path: string, file: string): unknown {
  const text = readFileSync(path === "-" ? 0 : path, "utf8");
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SystemFileError(`this is not JSON: ${(error as Error).message}`, { file });
  }
}
