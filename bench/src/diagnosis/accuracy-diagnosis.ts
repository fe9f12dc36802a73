// Whether proposed repairs work: share of bad configurations (worst 10 % of the target) whose repair,
// learned in a source environment, lands in the target's best 10 %.
//   npm run bench -- accuracy-diagnosis [--systems x264,spear] [--cases 32] [--write]
import { parseArgs } from "node:util";
import { SEMPL_SYSTEMS, type SemplSystem } from "../tables/sempl-table.ts";
import { writeSection } from "../write-section.ts";
import { measuredRepairs } from "./diagnosis-measured.ts";
import { diagnosisReport } from "./diagnosis-report.ts";
import { simulatedRepairs } from "./diagnosis-simulated.ts";

const { values } = parseArgs({
  options: {
    systems: { type: "string", default: SEMPL_SYSTEMS.join(",") },
    cases: { type: "string", default: "32" },
    pairs: { type: "string", default: "8" },
    write: { type: "boolean", default: false },
  },
});

const started = performance.now();
const cases = Number(values.cases);
const rows = [
  ...[0.95, 0.8, 0.5].map((correlation) =>
    simulatedRepairs({ correlation, pairs: Number(values.pairs), cases: Math.ceil(cases / 4) }),
  ),
  ...values.systems.split(",").map((system) => measuredRepairs(system as SemplSystem, cases)),
];
const report = diagnosisReport(rows, (performance.now() - started) / 1000);
console.log(report);
if (values.write) writeSection("diagnosis", report);
