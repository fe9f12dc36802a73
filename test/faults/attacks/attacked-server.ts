// An instance to be attacked: the shipped measurements of zlib, the limits of `perfatlas up`, and budgets
// that do not end before the attacks do unless the parent says "as shipped".
import { createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import { defaultBudgets } from "../../../apps/api/src/access/budgets.ts";
import { serve } from "../../../apps/cli/src/up/serve.ts";

const gc = globalThis.gc as unknown as (options: Readonly<Record<string, string>>) => void;
const anonymous = { ...defaultBudgets.anonymous, perMinute: 1e9 };
const budgets = process.argv[2] === "shipped" ? {} : { anonymous };
const database = await openDatabase({ memory: true });
await migrate(database);
const source = openSource({ folder: starterFolder, offline: true });
const zlib = starterDatasets.filter(({ id }) => id === "zlib");
for (const descriptor of zlib) await importDataset(database, descriptor, source);
const api = await createApi({ database, source, descriptors: zlib, revision: "test", budgets });
const { address } = await serve(api.router, { host: "127.0.0.1", port: 0 });
const { data } = await api.execute(
  '{ system(slug: "zlib") { environments(first: 1) { nodes { slug } } metrics { name } } }',
);

process.on("message", (asked) => {
  // What V8 has for the next objects is given back as well.
  if (asked === "tidied") gc({ type: "major", execution: "sync", flavor: "last-resort" });
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const cpu = (user + system) / 1000;
  process.send?.({ cpu, memory: rss / 1e6, held: (heapUsed + external) / 1e6 });
});
process.send?.({ address, data });
