import { createInterface } from "node:readline";
import {
  cellRng,
  type Protocol,
  predictedBounds,
  prepareTable,
} from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import type { MethodChoice } from "@perfatlas/modeling/method";
import { type Configuration, encode, InputError, takeRows } from "@perfatlas/modeling/space";
import type { TransferStrategy } from "@perfatlas/modeling/transfer";
import type { FromProgram, ToProgram } from "@perfatlas/wire";

/** What the program of a module is started with, as JSON in its one argument. */
export interface ModuleStart {
  /** Address of the module. */
  readonly module: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly learner: MethodChoice;
  readonly protocol: Protocol;
  /** Names that fork the random streams. */
  readonly suite: string;
  readonly subject: string;
  readonly targetLabel: string;
}

type TaskMessage = Extract<ToProgram, { type: "task" }>;
type RepeatMessage = Extract<ToProgram, { type: "repeat" }>;

/**
 * A module that implements TransferStrategy, as a program of the line protocol: what it asks goes through the same
 * driver, and what hangs, breaks or asks too much ends a process of its own.
 */
export async function moduleProgram(start: ModuleStart): Promise<void> {
  // Only the protocol may stand on standard output.
  console.log = console.error;
  const strategy = await strategyOf(start);
  const learner = createLearner(start.learner.name, start.learner.settings);
  await learner.prepare?.();
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const hear = async (): Promise<ToProgram> => {
    const { value, done } = await lines.next();
    return done ? { type: "end" } : (JSON.parse(value) as ToProgram);
  };
  const say = (said: FromProgram) => process.stdout.write(`${JSON.stringify(said)}\n`);
  let message: TaskMessage | undefined;
  for (let heard = await hear(); heard.type !== "end" && heard.type !== "refused"; ) {
    if (heard.type === "task") message = heard;
    if (heard.type === "repeat" && message !== undefined) {
      await runRepeat({ start, strategy, learner, message, repeat: heard, hear, say });
    }
    heard = await hear();
  }
}

/** @throws InputError for a module that exports no strategy. */
async function strategyOf({ module, settings }: ModuleStart): Promise<TransferStrategy> {
  const loaded = (await import(module)) as { default?: unknown; strategy?: unknown };
  const exported = loaded.strategy ?? loaded.default;
  const strategy = (typeof exported === "function" ? exported(settings) : exported) as
    | TransferStrategy
    | undefined;
  if (typeof strategy?.learn === "function") return strategy;
  throw new NoStrategyError(
    `${module} exports no strategy: "strategy", or its default export, is one or a function of settings that makes one`,
  );
}

/** A module without a strategy. */
class NoStrategyError extends InputError {
  readonly code = "NO_STRATEGY";
}

interface Run {
  readonly start: ModuleStart;
  readonly strategy: TransferStrategy;
  readonly learner: ReturnType<typeof createLearner>;
  readonly message: TaskMessage;
  readonly repeat: RepeatMessage;
  hear(): Promise<ToProgram>;
  say(message: FromProgram): unknown;
}

async function runRepeat({ start, strategy, learner, message, repeat, hear, say }: Run) {
  const table = tableOf(message);
  const ready = prepareTable(table, "unmeasured");
  const isFree = start.protocol === "unmeasured" || strategy.choosesSample === true;
  const candidateRows = isFree ? repeat.candidates : repeat.drawn;
  const sources =
    strategy.usesSources === false ? [] : message.sources.map((_, index) => ready.source(index));
  const rowOf = new Map(candidateRows.map((row) => [table.configurations[row], row]));
  const { suite, subject, targetLabel } = start;
  const rng = cellRng({ suite, subject, targetLabel }, repeat.seed);
  const task = {
    space: table.space,
    metric: table.metric,
    sources,
    candidates: [...rowOf.keys()] as Configuration[],
    budget: repeat.budget,
    learner,
    // For modules that have nothing of this registry with them.
    encode: (configurations: readonly Configuration[]) => encode(table.space, configurations),
  };
  const transfer = strategy.learn(task, rng);
  let step = transfer.next();
  while (!step.done) {
    // A row that is none is refused by whoever is asked.
    say({ type: "ask", rows: step.value.map((asked) => rowOf.get(asked) ?? -1) });
    const told = await hear();
    if (told.type !== "tell") return;
    step = transfer.next(Float64Array.from(told.values));
  }
  say({ type: "ready" });
  const wanted = await hear();
  if (wanted.type !== "predict") return;
  const x = takeRows(ready.x, Int32Array.from(wanted.rows));
  const values = step.value.predict(x);
  const bounds = predictedBounds(step.value, x, values);
  say({
    type: "predictions",
    values: [...values],
    ...(bounds === null ? {} : { lower: [...bounds.lower], upper: [...bounds.upper] }),
  });
}

const tables = new WeakMap<TaskMessage, ReturnType<typeof makeTable>>();

/** One object for all repeats: what is computed of it is kept with it. */
function tableOf(task: TaskMessage) {
  const table = tables.get(task) ?? makeTable(task);
  tables.set(task, table);
  return table;
}

function makeTable({ metric, options, constraints, configurations, sources }: TaskMessage) {
  return {
    space: { system: "", options, constraints },
    metric,
    configurations: configurations.map((levels) =>
      Object.fromEntries(
        levels.flatMap((level, k) => (level === null ? [] : [[options[k]?.name ?? "", level]])),
      ),
    ),
    environments: sources.map(({ environment }) => environment),
    values: sources.map(({ values }) => Float64Array.from(values, (value) => value ?? Number.NaN)),
  };
}
