import { chooseParallelism, type TrainingChoice } from "@perfatlas/modeling/analysis";
import { Command } from "commander";
import { countArgument } from "../count-argument.ts";
import { numberText } from "../figures/figure-text.ts";
import { table } from "../output/table.ts";
import { terminal } from "../output/terminal.ts";
import { trainingPoints } from "../training/training-points.ts";
import { UsageError } from "../usage-error.ts";

interface ParallelismOptions {
  readonly loss?: number;
  readonly within?: number;
  readonly workers?: readonly number[];
  readonly json?: boolean;
}

/** `perfatlas parallelism`: which algorithm on how many workers reaches a loss first, or the lowest loss in a time. */
export function parallelismCommand(): Command {
  const workers = countArgument(1, 1_000_000);
  return new Command("parallelism")
    .argument("<runs>", "CSV with columns algorithm, workers, iteration, seconds, loss")
    .option("--loss <value>", "who reaches this loss first", figureArgument)
    .option("--within <seconds>", "who has the lowest loss after this time", figureArgument)
    .option(
      "--workers <n...>",
      "numbers of workers to choose among; those that were measured when left out",
      (text: string, before: readonly number[] = []) => [...before, workers(text)],
    )
    .option("--json", "print JSON")
    .action((file: string, options: ParallelismOptions) => {
      const goal = goalOf(options);
      const choices = chooseParallelism(trainingPoints(file), goal, options.workers);
      if (options.json) return terminal.print(JSON.stringify({ goal, choices }, null, 2));
      const what = "loss" in goal ? `seconds to a loss of ${numberText(goal.loss)}` : "loss";
      terminal.print(verdict(choices, goal));
      terminal.print("");
      const header = ["algorithm", "workers", what, "90 % interval", "iterations", "beyond runs"];
      for (const line of table(header, choices.map(cells))) terminal.print(line);
    });
}

type Goal = Parameters<typeof chooseParallelism>[1];

function goalOf({ loss, within }: ParallelismOptions): Goal {
  if ((loss === undefined) === (within === undefined)) {
    throw new UsageError(
      "give a loss to reach, --loss 0.1, or a time in which it is to be low, --within 60",
    );
  }
  return loss === undefined ? { seconds: within as number } : { loss };
}

function verdict(choices: readonly TrainingChoice[], goal: Goal): string {
  const first = choices[0] as TrainingChoice;
  const name = `${first.algorithm} on ${workersText(first)}`;
  const tied = choices.filter(({ isTied }) => isTied).length - 1;
  const others = tied === 0 ? "" : `; ${tied} other${tied === 1 ? "" : "s"} cannot be told apart`;
  if (!("loss" in goal)) {
    return `Lowest loss after ${numberText(goal.seconds)} s: ${name}, ${numberText(first.expected)}${others}.`;
  }
  if (!Number.isFinite(first.expected)) {
    return `None is expected to reach a loss of ${numberText(goal.loss)}.`;
  }
  return `First to reach a loss of ${numberText(goal.loss)}: ${name}, in ${numberText(first.expected)} s${others}.`;
}

function workersText({ workers }: TrainingChoice): string {
  return `${workers} worker${workers === 1 ? "" : "s"}`;
}

function cells(choice: TrainingChoice): readonly (number | string)[] {
  const shown = (value: number) => (Number.isFinite(value) ? numberText(value) : "never");
  const { algorithm, workers, expected, lower, upper, iterations, beyond, isTied } = choice;
  return [
    algorithm,
    workers,
    `${shown(expected)}${isTied ? " *" : ""}`,
    `${shown(lower)} to ${shown(upper)}`,
    Number.isFinite(iterations) ? Math.round(iterations) : "–",
    beyond.join(", ") || "–",
  ];
}

function figureArgument(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(`"${text}" is no figure greater than 0; write a number, such as 0.25`);
}
