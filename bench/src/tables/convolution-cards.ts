import { type Configuration, encode, numberAt, type Sample } from "@perfatlas/modeling/space";
import { convolutionRuns } from "./convolution-runs.ts";

const metric = { name: "time", unit: "ms", better: "lower" } as const;

/** Convolution kernels by card: the configurations that ran with their mean milliseconds, in one space. */
export function convolutionCards(): ReadonlyMap<string, Sample> {
  const { space, configurations: all, cards } = convolutionRuns();
  // Without the constraints: models that were compared before knew of none.
  const free = { ...space, constraints: [] };
  return new Map(
    [...cards].map(([gpu, values]): [string, Sample] => {
      const rows = [...values.keys()].filter((row) => Number.isFinite(values[row]));
      const configurations = rows.map((row) => all[row] as Configuration);
      const y = Float64Array.from(rows, (row) => numberAt(values, row));
      return [gpu, { space: free, metric, configurations, x: encode(free, configurations), y }];
    }),
  );
}
