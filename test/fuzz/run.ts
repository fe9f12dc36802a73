// npm run fuzz -- [count] [--seed n] [--path p] [--limited]: sends requests to a server of its own and prints what
// came of them. A finding's seed and path send it again. With --limited callers have their usual budgets, and
// most of what is sent is soon refused with 429.
import { parseArgs } from "node:util";
import { defaultBudgets } from "../../apps/api/src/access/budgets.ts";
import { runFuzz } from "./fuzz-run.ts";
import { startFuzzServer } from "./fuzz-server.ts";
import { reportText } from "./report-text.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    path: { type: "string" },
    limited: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const count = Number(positionals[0] ?? 2000);
console.log(`seed: ${seed}`);
const server = await startFuzzServer(values.limited ? { budgets: defaultBudgets } : {});
try {
  const given = values.path === undefined ? {} : { path: values.path };
  const progress = (done: number) => {
    const rss = Math.round(process.memoryUsage().rss / 2 ** 20);
    process.stderr.write(`${done} sent, ${rss} MiB\n`);
  };
  const report = await runFuzz(server, { count, seed, progress, ...given });
  console.log(reportText(report));
  if (report.findings.length > 0 || report.ledgerFault !== null) process.exitCode = 1;
} finally {
  await server.close();
}
