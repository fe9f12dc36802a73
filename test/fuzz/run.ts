// tsx test/fuzz/run.ts [count] [--seed n] [--path p]: sends requests to a server of its own and prints what
// came of them. A finding's seed and path send it again.
import { parseArgs } from "node:util";
import { runFuzz } from "./fuzz-run.ts";
import { startFuzzServer } from "./fuzz-server.ts";
import { reportText } from "./report-text.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, path: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const count = Number(positionals[0] ?? 2000);
console.log(`seed: ${seed}`);
const server = await startFuzzServer();
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
