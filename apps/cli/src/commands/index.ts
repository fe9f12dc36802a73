import type { Command } from "commander";

/** A command as the list knows it: nothing of it is read before it is asked for. */
export interface ListedCommand {
  readonly name: string;
  /** What help says of it. */
  readonly says: string;
  readonly load: () => Promise<() => Command>;
}

/** Every command, by name. */
export const commands: readonly ListedCommand[] = [
  {
    name: "advise",
    says: "what to measure next on a new machine, which is best, and whether sources helped",
    load: async () => (await import("./advise.ts")).adviseCommand,
  },
  {
    name: "backup",
    says: "write all that the registry holds into one file, also while it is in use",
    load: async () => (await import("./backup.ts")).backupCommand,
  },
  {
    name: "claims",
    says: "what a paper claims of transfer, what public data say of it, and what computes each figure",
    load: async () => (await import("./claims.ts")).claimsCommand,
  },
  {
    name: "contribute",
    says: "offer measurements to a registry, which checks them and has a curator decide",
    load: async () => (await import("./contribute.ts")).contributeCommand,
  },
  {
    name: "contributions",
    says: "list what was offered and waits, show its report, accept, reject or retract it",
    load: async () => (await import("./contributions.ts")).contributionsCommand,
  },
  {
    name: "coverage",
    says: "what of a system was measured, and what never was",
    load: async () => (await import("./coverage.ts")).coverageCommand,
  },
  {
    name: "datasets",
    says: "list the catalogue: id, licence, size, and whether it is loaded",
    load: async () => (await import("./datasets.ts")).datasetsCommand,
  },
  {
    name: "describe",
    says: "look at files of measurements and draft the descriptor that an import needs",
    load: async () => (await import("./describe.ts")).describeCommand,
  },
  {
    name: "diagnose",
    says: "name the options and interactions that make a configuration slow",
    load: async () => (await import("./diagnose.ts")).diagnoseCommand,
  },
  {
    name: "doctor",
    says: "print the settings in force, and what is wrong with this deployment",
    load: async () => (await import("./doctor.ts")).doctorCommand,
  },
  {
    name: "entropy",
    says: "entropy of what was measured in an environment, and bits that each option tells",
    load: async () => (await import("./entropy.ts")).entropyCommand,
  },
  {
    name: "evaluate",
    says: "run strategies on the tasks of a suite or a data set; print errors per budget",
    load: async () => (await import("./evaluate.ts")).evaluateCommand,
  },
  {
    name: "hardware",
    says: "which machine for a workload, from its runs on a few and what others took",
    load: async () => (await import("./hardware.ts")).hardwareCommand,
  },
  {
    name: "harness",
    says: "measure on this machine or a board: all that perfatlas-harness does",
    load: async () => (await import("./harness.ts")).harnessCommand,
  },
  {
    name: "import",
    says: "load a data set of the catalogue, or any CSV that a YAML file describes",
    load: async () => (await import("./import.ts")).importCommand,
  },
  {
    name: "influence",
    says: "rank options and interactions by what they explain in an environment",
    load: async () => (await import("./influence.ts")).influenceCommand,
  },
  {
    name: "jobs",
    says: "list the newest jobs and how they went, or cancel one",
    load: async () => (await import("./jobs.ts")).jobsCommand,
  },
  {
    name: "leaderboard",
    says: "print the leaderboard of a system of a suite, or methods ranked over all its tasks",
    load: async () => (await import("./leaderboard.ts")).leaderboardCommand,
  },
  {
    name: "login",
    says: "keep a token for a registry, so that commands send it there",
    load: async () => (await import("./login.ts")).loginCommand,
  },
  {
    name: "logout",
    says: "forget the token that login has kept for a registry",
    load: async () => (await import("./logout.ts")).logoutCommand,
  },
  {
    name: "migrate",
    says: "bring the schema of the registry up to date",
    load: async () => (await import("./migrate.ts")).migrateCommand,
  },
  {
    name: "parallelism",
    says: "which algorithm on how many workers reaches a loss first, or the lowest loss in a time",
    load: async () => (await import("./parallelism.ts")).parallelismCommand,
  },
  {
    name: "pareto",
    says: "configurations of an environment that no other one beats in all metrics",
    load: async () => (await import("./pareto.ts")).paretoCommand,
  },
  {
    name: "publish",
    says: "write exports, tables of figures and leaderboards as a static folder, with a page that links them; again gives the same bytes",
    load: async () => (await import("./publish.ts")).publishCommand,
  },
  {
    name: "recheck",
    says: "compute stored repeats once more, drawn at random, and compare every bit; exit 1 if one differs",
    load: async () => (await import("./recheck.ts")).recheckCommand,
  },
  {
    name: "relate",
    says: "how alike two environments are: every figure with its interval",
    load: async () => (await import("./relate.ts")).relateCommand,
  },
  {
    name: "restore",
    says: "fill an empty registry from a backup: all of it, or nothing",
    load: async () => (await import("./restore.ts")).restoreCommand,
  },
  {
    name: "schema",
    says: "print the JSON Schema of experiments or descriptors, for an editor",
    load: async () => (await import("./schema.ts")).schemaCommand,
  },
  {
    name: "submit",
    says: "send predictions of a task, which the registry scores as an unverified entry",
    load: async () => (await import("./submit.ts")).submitCommand,
  },
  {
    name: "task",
    says: "write what a method elsewhere needs of a task: task.json, its table, and rows-<budget> with training and test rows",
    load: async () => (await import("./task.ts")).taskCommand,
  },
  {
    name: "token",
    says: "make, list, rotate or revoke tokens, which let harnesses upload and ask for suggestions",
    load: async () => (await import("./token.ts")).tokenCommand,
  },
  {
    name: "tune",
    says: "find the best configuration: measure, learn, choose what to measure next, report",
    load: async () => (await import("./tune.ts")).tuneCommand,
  },
  {
    name: "up",
    says: "start database, worker, API and site on one port, and load what data is at hand",
    load: async () => (await import("./up.ts")).upCommand,
  },
  {
    name: "validate",
    says: "check a descriptor and its data files as an import would, without storing",
    load: async () => (await import("./validate.ts")).validateCommand,
  },
  {
    name: "verify",
    says: "look whether all that the registry states is there; exit code 1 when it is not",
    load: async () => (await import("./verify.ts")).verifyCommand,
  },
  {
    name: "whoami",
    says: "print which registry commands speak to, with which token, and who that is there",
    load: async () => (await import("./whoami.ts")).whoamiCommand,
  },
  {
    name: "worker",
    says: "run jobs until stopped; any number of workers may share one PostgreSQL",
    load: async () => (await import("./worker.ts")).workerCommand,
  },
];
