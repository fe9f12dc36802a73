import {
  type Database,
  type Handle,
  searchReader,
  storeDataset,
  systemReader,
} from "@perfatlas/db";
import { CompiledQuery, type KyselyPlugin, PostgresQueryCompiler } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measurementPageReader } from "../../../db/src/registry/measurement-page-reader.ts";
import { measurementReader } from "../../../db/src/registry/measurement-reader.ts";
import { registryCounts } from "../../../db/src/registry/registry-counts.ts";
import type { SeriesKey } from "../../../db/src/registry/series-key.ts";
import { datasetContent } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

/** Data sets, each a version with a partition of its own. */
const DATASETS = 4;

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  for (let i = 0; i < DATASETS; i++) {
    const measured = Array.from({ length: 24 }, (_, at) => ({
      environment: at % 3,
      configuration: Math.floor(at / 3) % 8,
      value: at === 0 ? null : at + i,
    }));
    const names = { id: `data-${i}`, system: `system-${i}` };
    await storeDataset(database, datasetContent(measured, names));
  }
  await database.rawQuery("analyze");
});
afterAll(() => database.close());

test("counts are stored of what came twice, too", async () => {
  const before = await registryCounts(database);
  expect(before).toMatchObject({ systems: 4, environments: 12, configurations: 32 });
  const again = datasetContent([{ environment: 0, configuration: 2, value: 1 }], {
    id: "more",
    system: "system-0",
  });
  await storeDataset(database, again);
  expect(await registryCounts(database)).toEqual({
    ...before,
    datasets: before.datasets + 1,
    measurements: before.measurements + 1,
  });
});

describe(`what a reader asks on ${testEngine}`, () => {
  const request = { first: 2, after: null };

  test("reads the measurements of the versions that it is about, whatever else there is", async () => {
    const keys = await seriesKeys();
    const [one, other] = [keys[0] as SeriesKey, keys.at(-1) as SeriesKey];
    const tables = [one, other].map(({ versionIds }) => `measurement_v${versionIds[0]}`);
    const of = async (ask: (handle: Handle) => Promise<unknown>) =>
      (await relations(ask)).filter((name) => name.startsWith("measurement"));
    expect(await of((h) => measurementPageReader.page(h, one, request))).toEqual([tables[0]]);
    expect(await of((h) => measurementPageReader.firstPages(h, [one, other], request))).toEqual(
      tables,
    );
    expect(await of((h) => measurementReader.failureCounts(h, [one, other]))).toEqual(tables);
    expect(await of((h) => measurementReader.distributions(h, [one, other], 4))).toEqual(tables);
  });

  test("takes counts of systems and of the registry from what is stored", async () => {
    const counted = await relations((handle) => registryCounts(handle));
    const ofSystems = await relations((handle) => systemReader.counts(handle, [1, 2]));
    for (const name of ["configuration", "environment", "measurement", "series"]) {
      expect(counted).not.toContain(name);
      expect(ofSystems).not.toContain(name);
    }
  });

  test("finds environments by parts of their names in an index", async () => {
    // So many that the index is the shorter way.
    await database.rawQuery(
      `insert into environment (slug, system_id, hardware_id, workload_id, version_id, variant, names)
       select slug || i, system_id, hardware_id, workload_id, version_id, 'x' || i, 'other names ' || i
       from environment, generate_series(1, 200) as i`,
    );
    await database.rawQuery("analyze environment");
    const request = { words: ["tem-1", "w2"], first: 5 };
    const find = (handle: Handle) => searchReader.find(handle, request, []);
    const found = await find(database);
    expect(found.map(({ slug }) => slug)).toEqual(["system-1:h:w2:1.0"]);
    expect(await relations(find, "Index Name")).toContain("environment_names");
  });
});

async function seriesKeys(): Promise<readonly SeriesKey[]> {
  const { rows } = await database.rawQuery("select id from environment order by id");
  const ids = rows.map(({ id }) => Number(id));
  const series = await measurementReader.series(database, ids);
  return series.map(({ environmentId, metricId, datasetVersionId }) => ({
    environmentId,
    metricId,
    versionIds: [datasetVersionId],
  }));
}

/** The tables, or the indexes, in the plans of what is asked; where an index can be used, it is. */
async function relations(
  ask: (handle: Handle) => Promise<unknown>,
  what: "Relation Name" | "Index Name" = "Relation Name",
): Promise<readonly string[]> {
  const compiler = new PostgresQueryCompiler();
  const asked: CompiledQuery[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(compiler.compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return await database.transaction(async (handle) => {
    await ask({ ...handle, kysely: handle.kysely.withPlugin(plugin) });
    const found = new Set<string>();
    await handle.kysely.executeQuery(CompiledQuery.raw("set local enable_seqscan = off"));
    for (const { sql, parameters } of asked.slice(-1)) {
      const plan = CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]);
      const { rows } = await handle.kysely.executeQuery(plan);
      for (const [, name] of JSON.stringify(rows).matchAll(new RegExp(`"${what}":"([^"]+)"`, "g")))
        if (name !== undefined) found.add(name);
    }
    return [...found].toSorted();
  });
}
