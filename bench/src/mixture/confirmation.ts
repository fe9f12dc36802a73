// The confirmation of informed-mixture: tasks that no setting was chosen on, named in RESULTS.md before.
//   npm run bench -- confirmation --repeats 6 --store /tmp/confirmation.jsonl
//   … --tasks     only lists the tasks; --report only prints; --write also fills RESULTS.md
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { confirmationGroups } from "../tables/confirmation-tables.ts";
import { writeSection } from "../write-section.ts";
import {
  CONFIRMATION_CONTESTANTS,
  readConfirmation,
  runConfirmation,
} from "./confirmation-cells.ts";
import { confirmationReport } from "./confirmation-report.ts";

const { values } = parseArgs({
  options: {
    repeats: { type: "string", default: "6" },
    contestants: { type: "string", default: CONFIRMATION_CONTESTANTS.join(";") },
    store: { type: "string", default: ".perfatlas/confirmation.jsonl" },
    tasks: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

if (values.tasks) {
  for (const { name, table, budgets } of await confirmationGroups()) {
    const { configurations, environments } = table;
    const targets = environments.length - 1;
    console.log(`| ${name} | ${targets} | ${configurations.length} | ${budgets.join(", ")} |`);
  }
} else {
  if (!values.report) {
    mkdirSync(dirname(values.store), { recursive: true });
    await runConfirmation(Number(values.repeats), values.contestants.split(";"), values.store);
  }
  const report = confirmationReport(readConfirmation(values.store));
  console.log(report);
  if (values.write) writeSection("confirmation", report);
}
