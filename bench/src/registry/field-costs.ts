// Processor time of what the API's fields cost, per row or per call, over the shipped data in an
// embedded registry. The weights of the schema (@cost) are these figures in points.
import { type Api, createApi } from "@perfatlas/api";
import { migrate, openDatabase } from "@perfatlas/db";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import { median } from "@perfatlas/modeling/stats";
import type { Asked } from "./field-case.ts";
import { fieldCases } from "./field-cases.ts";
import { freshUpload } from "./live-cases.ts";

/** Microseconds of processor time that one point of a weight stands for. */
const POINT_US = 20;
const RUNS = 15;

const database = await openDatabase({ memory: true });
await migrate(database);
const source = openSource({ folder: starterFolder, offline: true });
for (const descriptor of starterDatasets) await importDataset(database, descriptor, source);
const api = await createApi({ database, source, descriptors: starterDatasets, revision: "bench" });
try {
  const job = await api.jobs.enqueue("evaluate-suite", { suite: "starter", repeats: 1 });
  await api.jobs.runToEnd(job);
  console.log(`one point is ${POINT_US} µs\n`);
  const { data } = await api.execute(
    '{ system(slug: "zlib") { environments(first: 1) { nodes { slug } } metrics { name } } }',
  );
  const { system } = data as unknown as Zlib;
  const token = await createToken(api);
  for (let batch = 0; batch < 80; batch++) await ask(api, freshUpload(200), token);
  const slug = system.environments.nodes[0]?.slug ?? "";
  for (const each of fieldCases(slug, system.metrics[0]?.name ?? "")) {
    if (!each.name.includes(process.argv[2] ?? "")) continue;
    const { few, many, rows } = each;
    const bearer = each.isUploader ? token : undefined;
    const us = ((await medianUs(api, many, bearer)) - (await medianUs(api, few, bearer))) / rows;
    console.log(
      `${each.name.padEnd(44)} ${us.toFixed(1).padStart(9)} µs each ` +
        `${(us / POINT_US).toFixed(2).padStart(9)} points`,
    );
  }
} finally {
  await api.close();
  await database.close();
}

interface Zlib {
  readonly system: {
    readonly environments: { readonly nodes: readonly { readonly slug: string }[] };
    readonly metrics: readonly { readonly name: string }[];
  };
}

/** A token that may upload. */
async function createToken({ execute }: Api): Promise<string> {
  const text = 'mutation { tokenCreate(name: "bench", scope: [UPLOAD]) { secret } }';
  const { data } = await execute(text, {}, { isAdministrator: true });
  return (data as unknown as { tokenCreate: { secret: string } }).tokenCreate.secret;
}

/** Asks; returns the microseconds of processor time that the answer took. */
async function ask({ execute }: Api, asked: Asked, token: string | undefined): Promise<number> {
  const { document } = asked;
  const variables = asked.variables?.() ?? {};
  const start = process.cpuUsage();
  const options = token === undefined ? { isAdministrator: true } : { token };
  const { errors } = await execute(document, variables, options);
  const { user, system } = process.cpuUsage(start);
  if (errors !== undefined) throw new Error(`${document}: ${errors[0]?.message}`);
  return user + system;
}

/** Median microseconds of processor time, after runs that warm up. */
async function medianUs(api: Api, asked: Asked, token: string | undefined): Promise<number> {
  const times: number[] = [];
  for (let run = -3; run < RUNS; run++) {
    const time = await ask(api, asked, token);
    if (run >= 0) times.push(time);
  }
  return median(times);
}
