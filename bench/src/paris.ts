// Which hardware for a workload, from runs on two others: each hardware left out of the fingerprint in turn.
//   npm run bench -- paris [--write]
import { parseArgs } from "node:util";
import { type HardwareRuns, selectHardware } from "@perfatlas/modeling/analysis";
import { choose, createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { mean, median } from "@perfatlas/modeling/stats";
import { confirmationGroups } from "./confirmation-tables.ts";
import { gemmLatencies } from "./gemm-latencies.ts";
import { MIRROR } from "./sempl-table.ts";
import { writeSection } from "./write-section.ts";

const { values: asked } = parseArgs({ options: { write: { type: "boolean", default: false } } });
const GEMM = `${MIRROR}/ai-dynamo/aiconfigurator/aic-core/src/aiconfigurator_core/systems/data`;
const GPUS = ["a100_sxm", "h100_sxm", "h200_sxm", "b200_sxm"] as const;
const EARLIER = 120;
const NEW = 20;
const FINGERPRINTS = 2;

/** Run times by workload and hardware. */
interface Field {
  readonly name: string;
  readonly hardware: readonly string[];
  readonly workloads: readonly Float64Array[];
}

async function fields(): Promise<readonly Field[]> {
  const cards = await Promise.all(
    GPUS.map((gpu) => gemmLatencies(`${GEMM}/${gpu}/gemm/sglang/0.5.10/gemm_perf.parquet`)),
  );
  const shapes = [...(cards[0]?.keys() ?? [])].filter((key) =>
    cards.every((card) => card.has(key)),
  );
  const products = shapes.map((key) => Float64Array.from(cards, (card) => card.get(key) as number));
  const deepArch = (await confirmationGroups()).filter(({ name }) => name.startsWith("DeepArch"));
  return [
    { name: "matrix products, sglang 0.5.10", hardware: GPUS, workloads: products },
    ...deepArch.map(
      ({ name, table }): Field => ({
        name,
        hardware: table.environments,
        workloads: table.configurations
          .map((_, row) => Float64Array.from(table.values, (values) => numberAt(values, row)))
          .filter((seconds) => seconds.every(Number.isFinite)),
      }),
    ),
  ];
}

const relativeRmse = (errors: readonly number[]): string =>
  `${(100 * Math.sqrt(mean(errors.map((error) => error ** 2)))).toFixed(0)} %`;

function leftOut({ name, hardware, workloads }: Field, out: number): string {
  const drawn = [
    ...choose(workloads.length, Math.min(EARLIER + NEW, workloads.length), createRng(name)),
  ];
  const all = drawn.map((i) => workloads[i] as Float64Array);
  const [fresh, earlier] = [all.slice(0, NEW), all.slice(NEW)];
  const others = [...hardware.keys()].filter((h) => h !== out).slice(0, FINGERPRINTS);
  const runs: HardwareRuns = {
    hardware: hardware.map((each) => ({ name: each, costPerSecond: 1 })),
    seconds: earlier,
  };
  const center = (seconds: Float64Array): number =>
    mean(others.map((h) => Math.log(numberAt(seconds, h))));
  const ratio = median(
    earlier.map((seconds) => Math.log(numberAt(seconds, out)) - center(seconds)),
  );
  const errors = { paris: [] as number[], scaled: [] as number[] };
  let held = 0;
  for (const [i, seconds] of fresh.entries()) {
    const measured = new Map(others.map((h) => [hardware[h] as string, numberAt(seconds, h)]));
    const found = selectHardware(runs, measured, createRng(`${name} ${i}`)).predictions[out];
    const truth = numberAt(seconds, out);
    errors.paris.push((found?.seconds ?? Number.NaN) / truth - 1);
    errors.scaled.push(Math.exp(center(seconds) + ratio) / truth - 1);
    if (found && truth >= found.interval.low && truth <= found.interval.high) held++;
  }
  const cells = [
    relativeRmse(errors.paris),
    relativeRmse(errors.scaled),
    `${Math.round((100 * held) / fresh.length)} %`,
  ];
  return `| ${[name, hardware[out], others.map((h) => hardware[h]).join(", "), earlier.length, fresh.length, ...cells].join(" | ")} |`;
}

const rows = (await fields()).flatMap((field) =>
  field.hardware.map((_, out) => leftOut(field, out)),
);
const report = [
  "| workloads | predicted | run on | earlier workloads | new ones | relative RMSE, PARIS | scaled by the median ratio | 90 % interval holds |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ...rows,
].join("\n");
console.log(report);
if (asked.write) writeSection("paris", report);
