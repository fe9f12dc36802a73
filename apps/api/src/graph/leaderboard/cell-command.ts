import { datasetChoice } from "../../evaluation/dataset-choice.ts";

type Changed = Readonly<Record<string, unknown>>;

/** A cell of a leaderboard. */
export interface CommandedCell {
  readonly suite: string;
  readonly subject: string;
  readonly strategy: string;
  /** "" where the strategy uses none. */
  readonly learner: string;
  /** Settings that are not at their default. */
  readonly changed: { readonly strategy: Changed; readonly learner: Changed };
  readonly budget: number;
  /** Repeats that were computed, also those that failed. */
  readonly repeats: number;
}

/**
 * The command that computes a cell: on a registry that does not have it, it gives the same figures to the last bit. For any
 * POSIX shell.
 */
export function cellCommand(cell: CommandedCell): string {
  const { suite, subject, strategy, learner, changed, budget, repeats } = cell;
  const choice = datasetChoice(suite, subject);
  const of =
    choice === null
      ? ["--suite", suite, "--system", subject]
      : [
          ...["--dataset", choice.slug, "--metric", choice.metric],
          ...(choice.source === undefined ? [] : ["--source", choice.source]),
        ];
  const parts = [
    ...["perfatlas", "evaluate", ...of, "--strategy", strategy, ...settings(changed.strategy)],
    ...(learner === "" ? [] : ["--learner", learner, ...settings(changed.learner)]),
    ...["--budget", String(budget), "--repeats", String(repeats)],
  ];
  return parts.map(quoted).join(" ");
}

function settings(changed: Changed): readonly string[] {
  return Object.keys(changed).length === 0 ? [] : ["--settings", JSON.stringify(changed)];
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\w.,:/@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
