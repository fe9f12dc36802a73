import type { MethodChoice } from "@perfatlas/modeling/method";
import { QueueEvaluationDocument } from "../../generated/graphql.ts";
import { terminal } from "../output/terminal.ts";
import { type RegistryFiles, withFiles } from "../publishing/with-files.ts";
import { loadMissing } from "../requests/load-missing.ts";
import { runJob } from "../requests/run-job.ts";
import { readSettings } from "../settings.ts";
import { UsageError } from "../usage-error.ts";
import { type EntryOptions, entryOf } from "./entry-options.ts";
import { type CellOutcome, evaluateElsewhere } from "./evaluate-elsewhere.ts";
import { type ListedTask, tasksOfSuite } from "./tasks-of-suite.ts";

/** Options of `perfatlas evaluate` that are about a method on this machine. */
export interface ElsewhereOptions extends EntryOptions {
  readonly external?: string;
  readonly strategyModule?: string;
  readonly moduleSettings?: string;
  readonly patience: number;
  readonly upload: boolean;
  readonly reproduce?: boolean;
}

/** Tasks of which suite, and what they need. */
export interface ElsewhereTasks {
  readonly suite: string;
  /** Undefined: all. */
  readonly subjects?: readonly string[];
  /** Slugs that are loaded first. */
  readonly datasets: readonly string[];
  /** Undefined: all of each task. */
  readonly budgets: readonly number[] | undefined;
  /** Undefined: those of the suite. */
  readonly repeats: number | undefined;
  readonly learners: readonly MethodChoice[] | undefined;
}

/**
 * Runs somebody's method on this machine on tasks of a registry, and prints what it came to.
 * @throws as `evaluateElsewhere`; UsageError.
 */
export async function runElsewhere(
  options: ElsewhereOptions,
  of: ElsewhereTasks,
): Promise<readonly CellOutcome[]> {
  const { external, strategyModule: module, patience, upload, reproduce } = options;
  if (external !== undefined && module !== undefined) {
    throw new UsageError("give either --external or --strategy-module");
  }
  if ((of.learners?.length ?? 0) > 1) throw new UsageError("a module is given one --learner");
  const mode = upload ? (reproduce === true ? "compare" : "store") : "print";
  const entry =
    mode === "store"
      ? entryOf(options)
      : mode === "compare"
        ? entryOf({ ...options, authors: options.authors ?? "-" })
        : { name: options.name ?? external ?? module ?? "", revision: "" };
  return await withFiles(readSettings(process.env), async (files) => {
    await loadMissing(files.transport, terminal, of.datasets);
    const tasks = await listed(files, of);
    const cells = tasks.flatMap((task) =>
      task.budgets
        .filter((budget) => of.budgets?.includes(budget) ?? true)
        .map((budget) => ({ task, budget })),
    );
    if (cells.length === 0) throw new UsageError(`no task of ${of.suite} has such a budget`);
    const method = {
      ...(external === undefined ? {} : { external }),
      ...(module === undefined ? {} : { module }),
      settings: settingsOf(options.moduleSettings),
      learner: of.learners?.[0] ?? { name: "random-forest" },
      patienceSeconds: patience,
      mode,
      entry,
    } as const;
    return await evaluateElsewhere(files, method, cells, of.repeats);
  });
}

function settingsOf(text = "{}"): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new UsageError(`--module-settings takes JSON, not ${text}: ${(error as Error).message}`);
  }
}

/** The tasks; those that nobody has asked for yet are set up by a cell of the baseline. */
async function listed(
  { transport }: RegistryFiles,
  { suite, subjects }: ElsewhereTasks,
): Promise<readonly ListedTask[]> {
  const known = await tasksOfSuite(transport, suite, subjects).catch(() => []);
  if (known.length > 0) return known;
  const input = {
    suite,
    ...(subjects === undefined ? {} : { subjects: [...subjects] }),
    strategies: ["target-only"],
    learners: ["constant"],
    repeats: 1,
  };
  const title = `setting up ${suite}`;
  await runJob(transport, terminal, {
    document: QueueEvaluationDocument,
    variables: { input },
    title,
  });
  return await tasksOfSuite(transport, suite, subjects);
}
