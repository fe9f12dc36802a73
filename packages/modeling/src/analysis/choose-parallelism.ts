import {
  type ConvergenceModel,
  fitConvergence,
} from "../learners/convergence/convergence-model.ts";
import { InputError } from "../space/index.ts";
import { normalQuantile } from "../stats/index.ts";
import { mean } from "../stats/mean.ts";
import { median } from "../stats/median.ts";

/** A look at a training while it runs. */
export interface TrainingPoint {
  /** What is trained with; another batch size is another algorithm. */
  readonly algorithm: string;
  readonly workers: number;
  /** Iterations done, each as the algorithm counts them. */
  readonly iteration: number;
  /** Since the first iteration began. */
  readonly seconds: number;
  readonly loss: number;
}

/** A loss to reach as soon as possible, or a time in which the loss is to fall as low as possible. */
export type TrainingGoal = { readonly loss: number } | { readonly seconds: number };

/** An algorithm on a number of workers, and what is expected of it. */
export interface TrainingChoice {
  readonly algorithm: string;
  readonly workers: number;
  /** Seconds to the loss, infinite where it is not reached; or the loss after the time. */
  readonly expected: number;
  /** Bounds that should hold it in 90 of 100 cases, as far as the measured points scatter about the model. */
  readonly lower: number;
  readonly upper: number;
  /** Iterations that are needed for it, or that are done in the time. */
  readonly iterations: number;
  /** Why it rests on what was not measured: more iterations than any run had, or workers that no run had. */
  readonly beyond: readonly ("iterations" | "workers")[];
  /** Whether it may be as good as the first. */
  readonly isTied: boolean;
}

/** Points that cannot be learned from, or a question that has no answer. */
export class TrainingError extends InputError {
  readonly code = "TRAINING";
}

const REACH = normalQuantile(0.95);
/** Only what is measured of a run after this share of its iterations says its speed: a start is slow. */
const STARTED = 1 / 8;
/** Points within this factor of the iterations in question say how far the model is off there; three of them at least. */
const NEAR = 4;
const LEAST_NEAR = 3;
/** Distinct iterations of an algorithm from which a curve can be told. */
const LEAST_ITERATIONS = 3;

interface Fitted {
  readonly algorithm: string;
  readonly model: ConvergenceModel;
  readonly points: readonly TrainingPoint[];
  readonly measuredWorkers: readonly number[];
  readonly mostIterations: number;
}

/**
 * Which algorithm on how many workers reaches a loss first, or has the lowest loss after a time: all of them, the
 * best first. Per algorithm a convergence model of the loss and a system model of the time per iteration
 * (Hemingway: Pan et al., 2017), so that numbers of workers can be asked for that no run had.
 * @param workers to choose among; those that were measured when left out. An algorithm that was run on one number of
 * workers says nothing of others, and is judged on that one alone.
 * @throws TrainingError naming the figure, or the algorithm with too few iterations.
 */
export function chooseParallelism(
  points: readonly TrainingPoint[],
  goal: TrainingGoal,
  workers?: readonly number[],
): readonly TrainingChoice[] {
  check(points, goal, workers);
  const names = [...new Set(points.map(({ algorithm }) => algorithm))].sort();
  const choices = names.flatMap((algorithm) => {
    const fitted = fit(
      algorithm,
      points.filter((point) => point.algorithm === algorithm),
    );
    const { measuredWorkers } = fitted;
    const asked = workers ?? measuredWorkers;
    const told =
      measuredWorkers.length > 1 ? asked : asked.filter((each) => measuredWorkers.includes(each));
    return [...new Set(told)].map((each) => judge(fitted, each, goal));
  });
  if (choices.length === 0) {
    throw new TrainingError(
      "each algorithm was run on one number of workers, and none of them is asked for; measure on two at least",
    );
  }
  const order = choices.sort((a, b) => a.expected - b.expected || a.upper - b.upper);
  const first = order[0] as TrainingChoice;
  return order.map((choice) => ({
    ...choice,
    isTied: choice === first || (choice.lower <= first.upper && Number.isFinite(first.expected)),
  }));
}

function fit(algorithm: string, points: readonly TrainingPoint[]): Fitted {
  const started = points.filter(({ iteration }) => iteration > 0);
  const measuredWorkers = [...new Set(started.map(({ workers }) => workers))].sort((a, b) => a - b);
  if (new Set(started.map(({ iteration }) => iteration)).size < LEAST_ITERATIONS) {
    throw new TrainingError(
      `${algorithm} has losses after fewer than ${LEAST_ITERATIONS} different numbers of iterations; log more of them`,
    );
  }
  const speeds = measuredWorkers.map((workers) => ({
    parallelism: workers,
    iterationsPerSecond: median(speedsOf(started.filter((one) => one.workers === workers))),
  }));
  const losses = points.map(({ workers, ...rest }) => ({ parallelism: workers, ...rest }));
  return {
    algorithm,
    model: fitConvergence(speeds, losses),
    points: started,
    measuredWorkers,
    mostIterations: Math.max(...points.map(({ iteration }) => iteration)),
  };
}

function speedsOf(points: readonly TrainingPoint[]): readonly number[] {
  const most = Math.max(...points.map(({ iteration }) => iteration));
  return points
    .filter(({ iteration }) => iteration >= STARTED * most)
    .map(({ iteration, seconds }) => iteration / seconds);
}

/** Standard deviations of what is measured about the model, in ln, of the loss and of the speed. */
function spreads({ points, model }: Fitted, iterations: number) {
  const isNear = ({ iteration }: TrainingPoint) =>
    Math.abs(Math.log(iteration / iterations)) <= Math.log(NEAR);
  const near = points.filter(isNear);
  const judged = near.length < LEAST_NEAR ? points : near;
  return {
    loss: rootMeanSquare(
      judged.map(({ iteration, workers, loss }) => Math.log(loss / model.loss(iteration, workers))),
    ),
    speed: rootMeanSquare(
      judged.map(({ iteration, workers, seconds }) =>
        Math.log(iteration / seconds / model.speed(workers)),
      ),
    ),
  };
}

function judge(fitted: Fitted, workers: number, goal: TrainingGoal): TrainingChoice {
  const { algorithm, model, measuredWorkers, mostIterations } = fitted;
  const seconds = "loss" in goal ? model.secondsTo(goal.loss, workers) : goal.seconds;
  const iterations = model.speed(workers) * seconds;
  const { loss, speed } = spreads(fitted, iterations);
  const [slow, off] = [Math.exp(REACH * speed), Math.exp(REACH * loss)];
  const figures =
    "loss" in goal
      ? {
          expected: seconds,
          lower: model.secondsTo(goal.loss * off, workers) / slow,
          upper: model.secondsTo(goal.loss / off, workers) * slow,
        }
      : {
          expected: model.lossAfter(goal.seconds, workers),
          lower: model.lossAfter(goal.seconds * slow, workers) / off,
          upper: model.lossAfter(goal.seconds / slow, workers) * off,
        };
  const beyond = [
    ...(iterations > mostIterations ? (["iterations"] as const) : []),
    ...(measuredWorkers.includes(workers) ? [] : (["workers"] as const)),
  ];
  return { algorithm, workers, ...figures, iterations, beyond, isTied: false };
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(mean(values.map((value) => value ** 2)));
}

function check(
  points: readonly TrainingPoint[],
  goal: TrainingGoal,
  workers: readonly number[] | undefined,
): void {
  if (points.length === 0) throw new TrainingError("there are no runs to learn from");
  const wanted = "loss" in goal ? goal.loss : goal.seconds;
  if (!(wanted > 0 && Number.isFinite(wanted))) {
    const what = "loss" in goal ? "a loss to reach" : "a time";
    throw new TrainingError(`${what} is greater than 0 and finite, not ${wanted}`);
  }
  const illegal = [...points.map((point) => point.workers), ...(workers ?? [])].find(
    (each) => !Number.isInteger(each) || each < 1,
  );
  if (illegal !== undefined) {
    throw new TrainingError(`workers are whole numbers from 1, not ${illegal}`);
  }
  for (const [i, { algorithm, iteration, seconds, loss }] of points.entries()) {
    const place = `${algorithm || "an algorithm without a name"}, point ${i + 1}`;
    if (algorithm === "") throw new TrainingError(`${place}: name it`);
    if (!(Number.isFinite(iteration) && iteration >= 0)) {
      throw new TrainingError(`${place}: iterations are from 0, not ${iteration}`);
    }
    if (!(Number.isFinite(seconds) && (iteration === 0 ? seconds >= 0 : seconds > 0))) {
      throw new TrainingError(
        `${place}: seconds after ${iteration} iterations cannot be ${seconds}`,
      );
    }
    if (!(Number.isFinite(loss) && loss > 0)) {
      throw new TrainingError(
        `${place}: a loss is greater than 0, not ${loss}; add a constant to all of them, and to the goal`,
      );
    }
  }
}
