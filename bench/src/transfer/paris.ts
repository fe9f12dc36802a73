// Which hardware for a workload, from runs on two others: each hardware left out of the fingerprint in turn.
//   npm run bench -- paris [--write]
import { parseArgs } from "node:util";
import { type HardwareRuns, selectHardware } from "@perfatlas/modeling/analysis";
import { choose, createRng } from "@perfatlas/modeling/random";
import { numberAt } from "@perfatlas/modeling/space";
import { mean, median } from "@perfatlas/modeling/stats";
import { confirmationGroups } from "../tables/confirmation-tables.ts";
import { gemmLatencies } from "../tables/gemm-latencies.ts";
import { MIRROR } from "../tables/sempl-table.ts";
import { writeSection } from "../write-section.ts";

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

/** Price lists per workload, and how much dearer a second may be on one hardware than on another. */
const LISTS = 20;
const DEAREST = 4;

/** How decisions came out. */
interface Decisions {
  readonly missed: number[];
  readonly costs: number[];
}

/**
 * The cheapest hardware that is thought to meet a deadline, else the fastest: whether it met it, and what it cost over
 * the cheapest that does. Prices are drawn, log-uniform; so is the deadline, between the fastest and the slowest.
 */
function decide(
  truth: Float64Array,
  thought: readonly number[],
  draw: () => number,
  { missed, costs }: Decisions,
): void {
  const prices = Array.from(truth, () => Math.exp(draw() * Math.log(DEAREST)));
  const [least, most] = [Math.min(...truth), Math.max(...truth)];
  const deadline = least * (most / least) ** draw();
  const cheapest = (seconds: ArrayLike<number>, price: (h: number) => number) => {
    const all = [...prices.keys()];
    const meeting = all.filter((h) => numberAt(seconds, h) <= deadline);
    const cost = (h: number) => (meeting.length > 0 ? price(h) : 1) * numberAt(seconds, h);
    return (meeting.length > 0 ? meeting : all).reduce((a, b) => (cost(b) < cost(a) ? b : a));
  };
  const price = (h: number) => prices[h] as number;
  const [chosen, best] = [cheapest(thought, price), cheapest(truth, price)];
  const isMet = numberAt(truth, chosen) <= deadline;
  missed.push(Number(!isMet));
  if (!isMet) return;
  costs.push((price(chosen) * numberAt(truth, chosen)) / (price(best) * numberAt(truth, best)));
}

const found: Readonly<Record<"PARIS" | "careful" | "scaled" | "measured", Decisions>> = {
  PARIS: { missed: [], costs: [] },
  careful: { missed: [], costs: [] },
  scaled: { missed: [], costs: [] },
  measured: { missed: [], costs: [] },
};

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
    const predictions = selectHardware(runs, measured, createRng(`${name} ${i}`)).predictions;
    const predicted = predictions[out];
    const truth = numberAt(seconds, out);
    errors.paris.push((predicted?.seconds ?? Number.NaN) / truth - 1);
    errors.scaled.push(Math.exp(center(seconds) + ratio) / truth - 1);
    if (predicted && truth >= predicted.interval.low && truth <= predicted.interval.high) held++;
    // Of the two that were run and the one that was not; the fourth is nobody's question.
    const asked = [...others, out];
    const own = Float64Array.from(asked, (h) => numberAt(seconds, h));
    const scaled = Math.exp(center(seconds) + ratio);
    const unknown = {
      PARIS: predicted?.seconds ?? Number.NaN,
      careful: predicted?.interval.high ?? Number.NaN,
      scaled,
      measured: Number.POSITIVE_INFINITY,
    };
    for (const who of ["PARIS", "careful", "scaled", "measured"] as const) {
      const rng = createRng(`prices ${name} ${out} ${i}`);
      const thought = [...own.slice(0, FINGERPRINTS), unknown[who]];
      for (let list = 0; list < LISTS; list++) decide(own, thought, () => rng.next(), found[who]);
    }
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
const SAYS = {
  PARIS: "PARIS",
  careful: "PARIS, the upper end of its interval",
  scaled: "scaled by the median ratio",
  measured: "only the two that were run",
} as const;
const decisions = Object.entries(found).map(([who, { missed, costs }]) => {
  const dearer = mean(costs.map((cost) => Number(cost > 1.001)));
  const cells = [
    missed.length,
    ...[mean(missed), dearer].map((share) => `${(100 * share).toFixed(1)} %`),
  ];
  return `| ${[SAYS[who as keyof typeof SAYS], ...cells, `${(100 * (mean(costs) - 1)).toFixed(1)} %`].join(" | ")} |`;
});
const report = [
  "| workloads | predicted | run on | earlier workloads | new ones | relative RMSE, PARIS | scaled by the median ratio | 90 % interval holds |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ...rows,
  "",
  `Price and deadline: of the two that were run and the one that was not, the cheapest that is thought to meet the deadline, or the fastest. ${LISTS} price lists and deadlines a workload are drawn: a second costs up to ${DEAREST} times as much on one hardware as on another, a deadline lies between the fastest and the slowest.`,
  "",
  "| chosen by | decisions | deadline missed | met, but dearer than needed | by, on average over all that met it |",
  "| --- | --- | --- | --- | --- |",
  ...decisions,
].join("\n");
console.log(report);
if (asked.write) writeSection("paris", report);
