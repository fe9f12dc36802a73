import { proposeRepairs, RepairTaskError } from "@perfatlas/modeling/analysis";
import { randomForest } from "@perfatlas/modeling/learners";
import { createRng } from "@perfatlas/modeling/random";
import { drawRandom, optionLevels } from "@perfatlas/modeling/sampling";
import { type Configuration, encode, numberAt, type Sample } from "@perfatlas/modeling/space";
import { quantile } from "@perfatlas/modeling/stats";
import type { FigureRepairs, RepairRequest } from "@perfatlas/wire";

/** Rows that a forest is grown on, as in the evaluation of repairs (RESULTS.md). */
const MOST_ROWS = 500;
const BEST_SHARE = 0.05;
const CHANGES = 5;
/** Configurations that are looked at, over all rounds: some seconds. Each round after the first extends 150. */
const MOST_TRIED = 300_000;
const EXTENDED = 150;

/**
 * The best repair for each number of changes, learned where it was measured: within the space's constraints, and
 * without the options that are to stay.
 * @throws RepairTaskError for an option to keep that there is not, for none that may change, or for too many.
 */
export function repairsOf(
  sample: Sample,
  configuration: Configuration,
  { reach, keep = [], changes = CHANGES }: RepairRequest,
): FigureRepairs {
  const { space, metric } = sample;
  const names = space.options.map(({ name }) => name);
  const unknown = keep.find((each) => !names.includes(each));
  if (unknown !== undefined) {
    throw new RepairTaskError(
      `there is no option "${unknown}" to keep; options are ${names.join(", ")}`,
    );
  }
  const changeable = names.filter((each) => !keep.includes(each));
  const single = space.options
    .filter(({ name }) => changeable.includes(name))
    .reduce((sum, option) => sum + optionLevels(option).length - 1, 0);
  if (single * (1 + EXTENDED * (changes - 1)) > MOST_TRIED) {
    throw new RepairTaskError(
      `up to ${changes} of ${single} single changes are too many to try; keep some options as they are, or allow fewer changes`,
    );
  }
  const { y } = sample;
  const count = Math.min(MOST_ROWS, y.length);
  const rows = drawRandom([...y.keys()], count, createRng("repair"));
  const configurations = rows.map((row) => sample.configurations[row] as Configuration);
  const drawn = {
    ...sample,
    configurations,
    x: encode(space, configurations),
    y: Float64Array.from(rows, (row) => numberAt(y, row)),
  };
  const goal = reach ?? quantile(drawn.y, metric.better === "lower" ? BEST_SHARE : 1 - BEST_SHARE);
  const proposals = proposeRepairs({
    ...{ space, metric, configuration, goal, changeable },
    predictor: randomForest().fit(drawn, createRng("repair forest")),
    changeCountMax: changes,
  });
  return {
    goal,
    proposals: proposals.map(({ gainInterval: _, ...proposal }) => proposal),
  };
}
