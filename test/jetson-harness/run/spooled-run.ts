import type { RunEnd } from "@perfatlas/wire";

/** A run of `spooledPlan` as its journal keeps it. */
export function spooledRun(run: string, more: Partial<RunEnd> = {}): RunEnd {
  return {
    kind: "end",
    run,
    configuration: { level: 1 },
    repeat: 0,
    block: 0,
    position: 0,
    attempt: 1,
    startedAt: "2026-01-01T00:00:00.000Z",
    values: {},
    failures: {},
    covariates: {},
    health: { status: "healthy", causes: [] },
    ...more,
  };
}
