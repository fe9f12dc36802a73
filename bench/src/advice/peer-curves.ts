import { quantile } from "@perfatlas/modeling/stats";

/** What a run measured, in order; null where the configuration failed. */
export interface PeerRun {
  /** Whether source and target are of one vendor, or of two. */
  readonly scope: "within a vendor" | "across vendors";
  readonly strategy: string;
  readonly values: readonly (number | null)[];
  /** The true best of the target. */
  readonly best: number;
}

/** Regret of the best so far over the number measured: median and quartiles of the runs of a scope. */
export interface PeerPoint {
  readonly scope: PeerRun["scope"] | "all";
  readonly strategy: string;
  readonly measured: number;
  readonly runCount: number;
  /** Null where in so many of the runs everything had failed so far. */
  readonly regret: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** How far the best of the first 1, 2, … `budget` measurements is above the true best. */
export function peerCurves(runs: readonly PeerRun[], budget: number): readonly PeerPoint[] {
  const strategies = [...new Set(runs.map(({ strategy }) => strategy))];
  return (["all", "within a vendor", "across vendors"] as const).flatMap((scope) =>
    strategies.flatMap((strategy) => {
      const own = runs
        .filter((run) => run.strategy === strategy && (scope === "all" || run.scope === scope))
        .map(regretsOf);
      return Array.from({ length: own.length === 0 ? 0 : budget }, (_, i): PeerPoint => {
        const regrets = own.map((run) => run[Math.min(i, run.length - 1)] ?? Infinity);
        const at = (share: number) => rounded(quantile(regrets, share));
        const [low, regret, high] = [at(0.25), at(0.5), at(0.75)];
        return { ...{ scope, strategy, measured: i + 1, runCount: own.length }, regret, low, high };
      });
    }),
  );
}

function regretsOf({ values, best }: PeerRun): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  return values.map((value) => {
    if (value !== null && Number.isFinite(value)) least = Math.min(least, value);
    return least / best - 1;
  });
}

function rounded(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(4)) : null;
}
