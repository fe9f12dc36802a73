import { starterDatasets } from "../index.ts";
import { variations } from "./variation.ts";

// tsx db/src/starter/runner/print-variation.ts
// Prints rows, environments and the coefficient of variation of every metric of the shipped data.
for (const dataset of starterDatasets) {
  const { id, expected, environments } = dataset;
  process.stdout.write(
    `${id}: ${expected.configurations} configurations, ${environments.length} environments, ` +
      `${expected.measurements} measurements, ${expected.failures} of them failures\n`,
  );
  for (const row of variations(dataset)) {
    process.stdout.write(
      `  ${row.environment.padEnd(36)} ${row.metric.padEnd(17)} ${row.runCount} runs` +
        `${row.failedCount > 0 ? `, ${row.failedCount} failed` : ""}; coefficient of variation: ` +
        `median ${row.medianPercent.toFixed(1)} %, largest ${row.maximumPercent.toFixed(1)} %\n`,
    );
  }
}
