import { selectHardware } from "@perfatlas/modeling/analysis";
import { choose, createRng } from "@perfatlas/modeling/random";
import { censoredCount } from "@perfatlas/modeling/stats";
import type { HardwareFigure, HardwareRuns } from "@perfatlas/wire";
import type { HardwareColumn } from "../figure-task.ts";
import { defined } from "./defined.ts";

/** Rows that are learned from: beyond them forests take minutes and are not better. */
const ROWS_MAX = 500;

interface Row {
  readonly workload: string;
  readonly configuration: number;
  /** By machine; NaN where not run, infinite where cut off. */
  readonly seconds: Float64Array;
}

/**
 * What a new workload takes on each machine, from its runs on a few and from what every configuration of
 * every workload and version took there (PARIS). Intervals are of a workload that was not seen where there
 * are several, else of a configuration. @throws HardwareRunsError.
 */
export function hardwareOf(
  columns: readonly HardwareColumn[],
  measured: HardwareRuns,
): HardwareFigure {
  const machines = [...new Set(columns.map(({ hardware }) => hardware))].sort();
  const places = measured.map(({ hardware }) => machines.indexOf(hardware));
  const known = rowsOf(columns, machines).filter(({ seconds }) =>
    places.every((place) => Number.isFinite(seconds[place])),
  );
  const rng = createRng("hardware");
  const count = Math.min(ROWS_MAX, known.length);
  const learned = Array.from(
    choose(known.length, count, rng.fork("rows")).sort(),
    (row) => known[row] as Row,
  );
  const isOfWorkloads = new Set(learned.map(({ workload }) => workload)).size > 1;
  const seconds = learned.map((row) => row.seconds);
  const { predictions } = selectHardware(
    {
      hardware: machines.map((name) => ({ name, costPerSecond: 1 })),
      seconds,
      groups: learned.map(({ workload, configuration }) =>
        isOfWorkloads ? workload : String(configuration),
      ),
    },
    new Map(measured.map((run) => [run.hardware, run.seconds])),
    rng,
  );
  return {
    machines: predictions.map(({ name, interval, isMeasured, ...found }, h) => {
      const runCount = seconds.filter((own) => Number.isFinite(own[h])).length;
      return {
        hardware: name,
        seconds: isMeasured || runCount > 0 ? defined(found.seconds) : null,
        lower: defined(interval.low),
        upper: defined(interval.high),
        isMeasured,
        runCount,
      };
    }),
    intervalsOf: isOfWorkloads ? "workload" : "configuration",
    knownCount: known.length,
    learnedCount: learned.length,
    censoredCount: seconds.reduce((sum, own) => sum + censoredCount(own), 0),
  };
}

/** A row for each configuration of each workload, in the order in which they were stored. */
function rowsOf(columns: readonly HardwareColumn[], machines: readonly string[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { hardware, workload, configurationIds, seconds } of columns) {
    const place = machines.indexOf(hardware);
    for (const [i, configuration] of configurationIds.entries()) {
      const key = `${workload} ${configuration}`;
      const empty = () => new Float64Array(machines.length).fill(Number.NaN);
      const row = rows.get(key) ?? { workload, configuration, seconds: empty() };
      rows.set(key, row);
      const value = seconds[i] ?? Number.NaN;
      // A time of nothing is below what the clock could tell.
      row.seconds[place] = value > 0 ? value : Number.NaN;
    }
  }
  return [...rows.values()];
}
