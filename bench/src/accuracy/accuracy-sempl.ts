// Runs the suite sempl-fse24 and compares with the published columns.
//   npm run bench -- accuracy-sempl --systems x264,sqlite --repeats 3 --store /tmp/sempl.jsonl
//   … --strategy target-only --learner random-forest   the published RF column
//   … --report --with other.jsonl    only print, several stores together; --write also fills RESULTS.md
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { SEMPL_SYSTEMS, type SemplSystem } from "../tables/sempl-table.ts";
import { writeSection } from "../write-section.ts";
import { readCells, runCells } from "./sempl-cells.ts";
import { semplReport } from "./sempl-report.ts";

const { values } = parseArgs({
  options: {
    systems: { type: "string", default: SEMPL_SYSTEMS.join(",") },
    repeats: { type: "string", default: "3" },
    strategy: { type: "string", default: "informed-gp" },
    learner: { type: "string", default: "random-forest" },
    store: { type: "string", default: ".perfatlas/sempl-fse24.jsonl" },
    with: { type: "string", multiple: true, default: [] },
    report: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

if (!values.report) {
  mkdirSync(dirname(values.store), { recursive: true });
  const { strategy, learner, store } = values;
  const systems = values.systems.split(",") as SemplSystem[];
  runCells({ systems, repeats: Number(values.repeats), strategy, learner, store });
}
const report = semplReport([values.store, ...values.with].flatMap(readCells));
console.log(report);
if (values.write) writeSection("sempl", report);
