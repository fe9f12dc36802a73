import { createLearner } from "@perfatlas/modeling/learners";
import { createRng, permutation } from "@perfatlas/modeling/random";
import {
  type Configuration,
  configurationKey,
  encode,
  InputError,
  type Sample,
} from "@perfatlas/modeling/space";
import { median } from "@perfatlas/modeling/stats";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { candidates } from "./candidates.ts";
import { outlook } from "./outlook.ts";
import type { SourceValues, SuggestionAnswer, SuggestionTask } from "./suggestion-task.ts";

/** What is measured, by key of the configuration; null: it failed. */
type Known = ReadonlyMap<string, number | null>;

/** For strategies that fit the task's learner. */
const LEARNER = "regression-tree";

/**
 * Which configurations to measure next. The strategy is replayed from its start with what is measured;
 * what it asks beyond that is suggested. A strategy that waits for each answer is given, for questions
 * without one, the median of what is known (the "constant liar" of Ginsbourger et al., 2010), until it
 * has asked for `count`. Failed configurations answer with the worst value known. What is missing then
 * is drawn at random. Pure: the same task has the same answer.
 */
export function suggest(task: SuggestionTask): SuggestionAnswer {
  const { space, count, strategy } = task;
  const known: Known = new Map(
    task.measured.map(({ configuration, value }) => [
      configurationKey(space, configuration),
      value,
    ]),
  );
  const pool = candidates(task);
  const sources = task.sources.map((source) => sampleOf(task, source));
  const { asked, note } =
    strategy === "random"
      ? { asked: [], note: null }
      : ask(task, sources, [...pool.values()], known);
  const chosen = new Map(asked.map((one) => [configurationKey(space, one), one]));
  for (const [key, configuration] of shuffled(pool, task.seed)) {
    if (chosen.size >= count) break;
    if (!known.has(key)) chosen.set(key, configuration);
  }
  return {
    configurations: [...chosen.values()],
    chosenCount: asked.length,
    note,
    outlook: outlook(task, sources, pool),
  };
}

function sampleOf({ space, metric }: SuggestionTask, source: SourceValues): Sample {
  const { configurations, values } = source;
  return { space, metric, configurations, x: encode(space, configurations), y: values };
}

/** Unmeasured configurations that the strategy asks for, at most `count`, and why there are fewer. */
function ask(
  task: SuggestionTask,
  sources: readonly Sample[],
  pool: readonly Configuration[],
  known: Known,
): { readonly asked: readonly Configuration[]; readonly note: string | null } {
  const { space, metric, count } = task;
  const strategy = createStrategy(task.strategy, task.settings);
  const asked: Configuration[] = [];
  const reply = answerer(task, sources, known);
  const budget = Math.min(pool.length, known.size + count);
  const whole = { space, metric, sources, candidates: pool, budget };
  try {
    const transfer = strategy.learn(
      { ...whole, learner: createLearner(LEARNER) },
      createRng(`suggest ${task.seed}`),
    );
    let step = transfer.next();
    while (!step.done) {
      const questions = step.value;
      asked.push(...questions.filter((one) => !known.has(configurationKey(space, one))));
      if (asked.length >= count) return { asked: asked.slice(0, count), note: null };
      step = transfer.next(Float64Array.from(questions, reply));
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { asked, note: error.message };
  }
  return { asked, note: `${strategy.name} has no further question; the others are random` };
}

function answerer(
  { space, metric, measured }: SuggestionTask,
  sources: readonly Sample[],
  known: Known,
): (question: Configuration) => number {
  const values = measured.flatMap(({ value }) => (value === null ? [] : [value]));
  const all = values.length > 0 ? values : sources.flatMap(({ y }) => [...y]);
  const sorted = Float64Array.from(all).sort();
  const worst = (metric.better === "lower" ? sorted.at(-1) : sorted[0]) ?? 1;
  const middle = sorted.length > 0 ? median(sorted) : 1;
  return (question) => {
    const value = known.get(configurationKey(space, question));
    return value === undefined ? middle : (value ?? worst);
  };
}

function shuffled<T>(
  pool: ReadonlyMap<string, T>,
  seed: string,
): readonly (readonly [string, T])[] {
  const entries = [...pool];
  const order = permutation(entries.length, createRng(`random ${seed}`));
  return Array.from(order, (index) => entries[index] as [string, T]);
}
