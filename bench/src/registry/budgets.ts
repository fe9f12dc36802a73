// What a budget adds to a small query on PostgreSQL: milliseconds with and without the charge, and the ratio.
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { median } from "@perfatlas/modeling/stats";
import { databaseLedger } from "../../../apps/api/src/limits/database-ledger.ts";
import { startCluster } from "../servers/start-cluster.ts";

const RUNS = 400;
const QUERY = '{ system(slug: "none") { slug } }';

const cluster = await startCluster();
const database = await openDatabase({ url: cluster.url });
await migrate(database);
const source = openSource({ offline: true });
const api = await createApi({ database, source, descriptors: [], revision: "bench" });
const ledger = databaseLedger(database, console.error);
try {
  const without: number[] = [];
  const charged: number[] = [];
  for (let run = -50; run < RUNS; run++) {
    const start = performance.now();
    await api.execute(QUERY);
    const middle = performance.now();
    await ledger.charge("address 192.0.2.1", 0.001);
    await api.execute(QUERY);
    if (run < 0) continue;
    without.push(middle - start);
    charged.push(performance.now() - middle);
  }
  const [a, b] = [median(without), median(charged)];
  console.log(
    `small query ${a.toFixed(2)} ms, with the charge ${b.toFixed(2)} ms: ${(b / a).toFixed(2)} times`,
  );
} finally {
  await api.close();
  await database.close();
  cluster.stop();
}
