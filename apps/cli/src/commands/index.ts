import type { Command } from "commander";
import { datasetsCommand } from "./datasets.ts";
import { doctorCommand } from "./doctor.ts";
import { evaluateCommand } from "./evaluate.ts";
import { harnessCommand } from "./harness.ts";
import { importCommand } from "./import.ts";
import { jobsCommand } from "./jobs.ts";
import { migrateCommand } from "./migrate.ts";
import { tokenCommand } from "./token.ts";
import { upCommand } from "./up.ts";
import { validateCommand } from "./validate.ts";
import { workerCommand } from "./worker.ts";

/** Every command, by name. */
export const commands: readonly (() => Command)[] = [
  datasetsCommand,
  doctorCommand,
  evaluateCommand,
  harnessCommand,
  importCommand,
  jobsCommand,
  migrateCommand,
  tokenCommand,
  upCommand,
  validateCommand,
  workerCommand,
];
