import type { Command } from "commander";
import { adviseCommand } from "./advise.ts";
import { backupCommand } from "./backup.ts";
import { contributeCommand } from "./contribute.ts";
import { coverageCommand } from "./coverage.ts";
import { datasetsCommand } from "./datasets.ts";
import { describeCommand } from "./describe.ts";
import { diagnoseCommand } from "./diagnose.ts";
import { doctorCommand } from "./doctor.ts";
import { entropyCommand } from "./entropy.ts";
import { evaluateCommand } from "./evaluate.ts";
import { harnessCommand } from "./harness.ts";
import { importCommand } from "./import.ts";
import { influenceCommand } from "./influence.ts";
import { jobsCommand } from "./jobs.ts";
import { leaderboardCommand } from "./leaderboard.ts";
import { loginCommand } from "./login.ts";
import { logoutCommand } from "./logout.ts";
import { migrateCommand } from "./migrate.ts";
import { paretoCommand } from "./pareto.ts";
import { publishCommand } from "./publish.ts";
import { recheckCommand } from "./recheck.ts";
import { relateCommand } from "./relate.ts";
import { restoreCommand } from "./restore.ts";
import { schemaCommand } from "./schema.ts";
import { tokenCommand } from "./token.ts";
import { tuneCommand } from "./tune.ts";
import { upCommand } from "./up.ts";
import { validateCommand } from "./validate.ts";
import { verifyCommand } from "./verify.ts";
import { whoamiCommand } from "./whoami.ts";
import { workerCommand } from "./worker.ts";

/** Every command, by name. */
export const commands: readonly (() => Command)[] = [
  adviseCommand,
  backupCommand,
  contributeCommand,
  coverageCommand,
  datasetsCommand,
  describeCommand,
  diagnoseCommand,
  doctorCommand,
  entropyCommand,
  evaluateCommand,
  harnessCommand,
  importCommand,
  influenceCommand,
  jobsCommand,
  leaderboardCommand,
  loginCommand,
  logoutCommand,
  migrateCommand,
  paretoCommand,
  publishCommand,
  recheckCommand,
  relateCommand,
  restoreCommand,
  schemaCommand,
  tokenCommand,
  tuneCommand,
  upCommand,
  validateCommand,
  verifyCommand,
  whoamiCommand,
  workerCommand,
];
