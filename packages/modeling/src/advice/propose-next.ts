import { numberAt } from "../space/index.ts";
import { normalCdf } from "../stats/index.ts";
import type { AdviceTask } from "./advice-task.ts";
import type { PoolEstimates } from "./pool-estimates.ts";
import { unitRows } from "./unit-rows.ts";

export const PROPOSAL_REASONS = [
  "source-best",
  "improvement",
  "uncertain",
  "trade-off",
  "spread",
] as const;
/**
 * source-best: the sources do best with it. improvement: likeliest to beat the best so far. uncertain: the model
 * knows least about it. trade-off: may belong to the Pareto set. spread: far from everything that is measured.
 */
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** A row to measure next, and why. */
export interface Pick {
  readonly row: number;
  readonly reason: ProposalReason;
}

/** Share of the proposals that the sources choose: before anything is fitted, and afterwards. */
const SOURCE_SHARE = { before: 0.5, after: 0.25 };

/**
 * Candidates to measure next, each once, in the order of their use. What is likely to fail or to break a bound
 * counts by its probability not to.
 * @param opinion what the sources say of the first objective, lower is better; undefined without sources.
 */
export function proposeNext(
  task: AdviceTask,
  pool: PoolEstimates,
  opinion: Float64Array | undefined,
): readonly Pick[] {
  const { distance } = unitRows(pool.x);
  const taken = new Set(
    [...pool.measured.keys()].filter((row) => pool.measured[row] !== undefined),
  );
  const open = () => [...pool.configurations.keys()].filter((row) => !taken.has(row));
  const picks: Pick[] = [];
  const take = (row: number | undefined, reason: ProposalReason): boolean => {
    if (row === undefined) return false;
    taken.add(row);
    picks.push({ row, reason });
    return true;
  };
  const isFitted = task.objectives.every((name) => pool.byMetric.has(name));
  if (opinion !== undefined && task.goal !== "map") {
    const share = isFitted ? SOURCE_SHARE.after : SOURCE_SHARE.before;
    for (let k = 0; k < Math.ceil(share * task.count); k++) {
      const likely = likelyFeasible(pool, open());
      take(
        least(likely, (row) => numberAt(opinion, row)),
        "source-best",
      );
    }
  }
  // Crowds are avoided: what is near to a pick is worth less.
  const nearness = new Float64Array(pool.configurations.length);
  const note = (row: number) => {
    for (let i = 0; i < nearness.length; i++) {
      nearness[i] = Math.max(numberAt(nearness, i), (1 - distance(i, row)) ** 8);
    }
  };
  for (const { row } of picks) note(row);
  if (isFitted) {
    while (picks.length < task.count) {
      const { worth, reason } = acquisition(task, pool, picks.length);
      const next = least(
        open(),
        (row) => -worth(row) * numberAt(pool.feasible, row) * (1 - numberAt(nearness, row)),
      );
      if (!take(next, reason)) break;
      note(next as number);
    }
    return picks;
  }
  for (const row of spreadOut(pool, taken, task.count - picks.length, distance))
    take(row, "spread");
  return picks;
}

function acquisition(
  task: AdviceTask,
  pool: PoolEstimates,
  turn: number,
): { readonly worth: (row: number) => number; readonly reason: ProposalReason } {
  const [first] = task.objectives;
  const { sd } = pool.byMetric.get(first as string) ?? {};
  if (sd === undefined) return { worth: () => 0, reason: "spread" };
  if (task.goal === "map") return { worth: (row) => numberAt(sd, row), reason: "uncertain" };
  if (task.goal === "pareto")
    return { worth: expectedGain(task, pool, weights(task, turn)), reason: "trade-off" };
  return { worth: expectedGain(task, pool, [1]), reason: "improvement" };
}

/** Weights of the objectives that walk over the front: each in turn, then between them. */
function weights({ objectives }: AdviceTask, turn: number): readonly number[] {
  const raw = objectives.map(
    (_, k) => ((turn * (k + 1) * 0.618034 + k / objectives.length) % 1) + 0.01,
  );
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((weight) => weight / sum);
}

/** Expected improvement of the weighted sum of standardised losses over the best feasible one that is measured. */
function expectedGain(
  task: AdviceTask,
  pool: PoolEstimates,
  weight: readonly number[],
): (row: number) => number {
  const parts = task.objectives.map((name, k) => {
    const { middle, sd } = pool.byMetric.get(name) as { middle: Float64Array; sd: Float64Array };
    const better = task.metrics.find((metric) => metric.name === name)?.better;
    const mean = middle.reduce((a, b) => a + b, 0) / middle.length;
    const spread = Math.sqrt(middle.reduce((a, b) => a + (b - mean) ** 2, 0) / middle.length) || 1;
    const factor = numberAt(weight, k) / (weight.length > 1 ? spread : 1);
    return { middle, sd, factor, sign: better === "higher" ? -1 : 1 };
  });
  const loss = (row: number) =>
    parts.reduce((sum, { middle, factor, sign }) => sum + sign * factor * numberAt(middle, row), 0);
  const spread = (row: number) =>
    Math.sqrt(parts.reduce((sum, { sd, factor }) => sum + (factor * numberAt(sd, row)) ** 2, 0));
  const rows = [...pool.configurations.keys()];
  const known = rows.filter((row) => pool.measured[row] !== undefined && pool.feasible[row] === 1);
  const best = Math.min(...(known.length > 0 ? known : likelyFeasible(pool, rows)).map(loss));
  return (row) => {
    const s = Math.max(spread(row), 1e-9);
    const u = (best - loss(row)) / s;
    const density = Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);
    return Math.max(0, s * (u * normalCdf(u) + density));
  };
}

/** Those that are rather feasible than not; all where none is. */
function likelyFeasible(pool: PoolEstimates, rows: readonly number[]): readonly number[] {
  const likely = rows.filter((row) => numberAt(pool.feasible, row) >= 0.5);
  return likely.length > 0 ? likely : rows;
}

function least(rows: readonly number[], of: (row: number) => number): number | undefined {
  let found: number | undefined;
  let value = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const own = of(row);
    if (found === undefined || own < value) [found, value] = [row, own];
  }
  return found;
}

/** Each the farthest from all before it; what is measured and picked counts as there already. */
function spreadOut(
  pool: PoolEstimates,
  taken: ReadonlySet<number>,
  count: number,
  distance: (a: number, b: number) => number,
): readonly number[] {
  const n = pool.configurations.length;
  const near = new Float64Array(n).fill(2);
  const note = (row: number) => {
    for (let i = 0; i < n; i++) near[i] = Math.min(numberAt(near, i), distance(i, row));
  };
  for (const row of taken) note(row);
  const picked = new Set(taken);
  const found: number[] = [];
  while (found.length < count) {
    const rows = [...pool.configurations.keys()].filter((row) => !picked.has(row));
    const next = least(rows, (row) => -numberAt(near, row) * numberAt(pool.feasible, row));
    if (next === undefined) break;
    picked.add(next);
    found.push(next);
    note(next);
  }
  return found;
}
