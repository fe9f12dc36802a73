// What each part of informed-mixture is worth: the whole, the whole without one part, and informed-gp.
//   npm run bench -- ablation --repeats 3 --store /tmp/ablation.jsonl
//   … --suites opml19-tx2,sempl-fse24 --systems sac,x264 --budgets 2 --variants whole,informed-gp
//   … --report        only print what the store holds; --write also fills RESULTS.md
//   … --published     the whole on sempl-fse24 beside the best published column, instead
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { writeSection } from "../write-section.ts";
import { readAblation, runAblation } from "./ablation-cells.ts";
import { ablationReport } from "./ablation-report.ts";
import { ABLATION_VARIANTS } from "./ablation-variants.ts";
import { mixtureSempl } from "./mixture-sempl.ts";

const { values } = parseArgs({
  options: {
    suites: { type: "string", default: "opml19-tx2,opml19-boards,sempl-fse24" },
    systems: { type: "string", default: "deeparch,sac,spear,sqlite,x264" },
    budgets: { type: "string", default: "5" },
    variants: { type: "string", default: ABLATION_VARIANTS.map(({ label }) => label).join(",") },
    repeats: { type: "string", default: "3" },
    from: { type: "string", default: "0" },
    store: { type: "string", default: ".perfatlas/ablation.jsonl" },
    published: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

if (!values.report) {
  mkdirSync(dirname(values.store), { recursive: true });
  runAblation({
    suites: values.suites.split(","),
    systems: values.systems.split(","),
    budgetCount: Number(values.budgets),
    variants: values.variants.split(","),
    repeats: Number(values.repeats),
    firstRepeat: Number(values.from),
    store: values.store,
  });
}
const cells = readAblation(values.store);
const report = values.published ? mixtureSempl(cells) : ablationReport(cells);
console.log(report);
if (values.write) writeSection(values.published ? "mixture-sempl" : "ablation", report);
