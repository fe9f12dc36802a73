import { createLearner } from "../learners/index.ts";
import { type Configuration, encode, type Sample } from "../space/index.ts";
import type { TransferTask } from "../transfer/index.ts";
import { shiftTable } from "./shift-table.ts";

/** A task with planted truth, and the target's value of every candidate. */
export interface PlantedTask {
  readonly task: TransferTask;
  readonly values: Float64Array;
}

/** 108 candidates whose value is 2 + 3 × the source, with 2 % noise on both. */
export function plantedTask(seed: number, budget: number): PlantedTask {
  const table = shiftTable(seed);
  const source = sourceOf(table.configurations, table.values[0]!);
  return {
    task: {
      space: table.space,
      metric: table.metric,
      sources: [source],
      candidates: table.configurations,
      budget,
      learner: createLearner("regression-tree"),
    },
    values: table.values[1]!,
  };
}

/** A source of the planted system. */
export function sourceOf(configurations: readonly Configuration[], y: Float64Array): Sample {
  const { space, metric } = shiftTable(0);
  return { space, metric, configurations, x: encode(space, configurations), y };
}
