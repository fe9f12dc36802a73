// npm run fuzz -- [count] [--seed n] [--path p] [--limited]: sends requests to a server of its own and prints what
// came of them, then a tenth as many of callers with small budgets. A finding's seed and path send it again, with
// --limited one of the second kind.
import { parseArgs } from "node:util";
import { runFuzz } from "./fuzz-run.ts";
import { type FuzzServer, startFuzzServer } from "./fuzz-server.ts";
import { limitedServer } from "./limited-server.ts";
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
const server = await startFuzzServer();
try {
  if (!values.limited) await run(server, count);
  const poor = await limitedServer(server);
  if (values.limited || values.path === undefined) {
    console.log("\nwith small budgets:");
    await run(poor, values.limited ? count : Math.ceil(count / 10));
  }
  await poor.close();
} finally {
  await server.close();
}

async function run(against: FuzzServer, requests: number): Promise<void> {
  const given = values.path === undefined ? {} : { path: values.path };
  const progress = (done: number) => {
    const { rss, heapUsed } = process.memoryUsage();
    const [all, held] = [rss, heapUsed].map((bytes) => Math.round(bytes / 2 ** 20));
    process.stderr.write(`${done} sent, ${all} MiB, of which objects ${held}\n`);
  };
  const report = await runFuzz(against, { count: requests, seed, progress, ...given });
  console.log(reportText(report));
  if (report.findings.length > 0 || report.ledgerFault !== null) process.exitCode = 1;
}
