// Runs the suites opml19-tx2 and opml19-boards with every strategy and prints the table.
//   npm run bench -- accuracy-opml19 --repeats 30 --slow-repeats 30 --write
//   … --only informed-gp,data-reuse   only contestants whose label contains one of the texts
//   … --report                        only prints what the store holds
import { parseArgs } from "node:util";
import { hasOpml19Tables } from "../tables/opml19-tables.ts";
import { writeSection } from "../write-section.ts";
import { readOpml19, runOpml19 } from "./opml19-cells.ts";
import { CONTESTANTS } from "./opml19-contestants.ts";
import { opml19Report } from "./opml19-report.ts";

const { values } = parseArgs({
  options: {
    repeats: { type: "string", default: "30" },
    "slow-repeats": { type: "string", default: "30" },
    only: { type: "string", default: "" },
    store: { type: "string", default: ".perfatlas/opml19.jsonl" },
    report: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

if (!hasOpml19Tables()) {
  console.error("the mirror lacks files of FlexiBO or Translucence; set PERFATLAS_MIRROR");
  process.exitCode = 2;
} else {
  if (!values.report) {
    const wanted = values.only.split(",");
    const contestants = CONTESTANTS.filter(({ label }) =>
      wanted.some((text) => label.includes(text)),
    );
    const slow = Number(values["slow-repeats"]);
    runOpml19(contestants, Number(values.repeats), slow, values.store);
  }
  const report = opml19Report(readOpml19(values.store));
  console.log(report);
  if (values.write) writeSection("opml19", report);
}
