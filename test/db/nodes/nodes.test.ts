import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CountMismatchError,
  DuplicateMeasurementError,
  joinNode,
  loadTable,
  measurementPageReader,
  migrate,
  openDatabase,
  restoreBackup,
  retractVersion,
  StorageNodeRefusedError,
  saveBackup,
  storeDataset,
} from "@perfatlas/db";
import { type CompiledQuery, type KyselyPlugin, PostgresQueryCompiler } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkNode } from "../../../apps/cli/src/doctor/check-node.ts";
import { findPrograms } from "../../../bench/src/servers/start-cluster.ts";
import { isAtHand } from "../../at-hand.ts";
import { createDatabase } from "../create-database.ts";
import { datasetContent, type Measured } from "../store/dataset-content.ts";
import { faultsOf } from "./faults-of.ts";
import { MEASURED } from "./measured.ts";
import { type Opened, startTwoServers, type TwoServers } from "./two-servers.ts";

describe.skipIf(!isAtHand("PostgreSQL", findPrograms() !== undefined))("with a node", () => {
  let servers: TwoServers;
  let opened: Opened;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "perfatlas-nodes-"));
    servers = await startTwoServers();
    opened = await servers.open();
    // One version from before there were nodes stays where it is.
    const alone = await openDatabase({ url: opened.url, connections: 2 });
    await storeDataset(alone, datasetContent(MEASURED, { id: "near" }));
    await alone.close();
    await storeDataset(opened.database, datasetContent(MEASURED, { id: "far" }));
  });
  afterAll(async () => {
    await opened.close();
    servers.stop();
    await rm(folder, { recursive: true });
  });

  test("measurements of new versions lie there, and are read as those that lie here", async () => {
    const far = await loadTable(opened.database, { dataset: "far" });
    const near = await loadTable(opened.database, { dataset: "near" });
    expect(far.values).toEqual(near.values);
    expect(await opened.tables()).toEqual([`measurement_v${far.datasetVersionId}`]);
    const { rows } = await opened.database.rawQuery(
      `select relname::text as name, relkind::text as kind from pg_class
       where relname ~ '^measurement_v[0-9]+$' order by 1`,
    );
    expect(rows).toEqual([
      { name: `measurement_v${near.datasetVersionId}`, kind: "r" },
      { name: `measurement_v${far.datasetVersionId}`, kind: "f" },
    ]);
    expect(await faultsOf(opened)).toEqual([]);
  });

  test.each([
    ["a measurement twice", [...MEASURED, MEASURED[0] as Measured], {}, DuplicateMeasurementError],
    ["fewer than are stated", MEASURED, { expected: { measurements: 25 } }, CountMismatchError],
  ])("an import of %s leaves nothing there", async (_, measured, changes, error) => {
    const before = await opened.tables();
    const content = datasetContent(measured, { id: "refused", ...changes });
    await expect(storeDataset(opened.database, content)).rejects.toThrow(error);
    expect(await opened.tables()).toEqual(before);
    expect(await faultsOf(opened)).toEqual([]);
  });

  test("an import that the registry does not take after all is taken away there", async () => {
    const before = await opened.tables();
    const content = datasetContent(MEASURED, { id: "refused" });
    const refuse = async () => {
      expect(await opened.tables()).toHaveLength(before.length + 1);
      throw new Error("not after all");
    };
    await expect(storeDataset(opened.database, content, () => {}, refuse)).rejects.toThrow(
      "not after all",
    );
    expect(await opened.tables()).toEqual(before);
  });

  test.each([
    ["CONFIGURATION", [3, 0], /configuration_id >= 3.*ORDER BY configuration_id ASC/],
    ["VALUE", [1.5, 2, 3, 0], /ORDER BY \(CASE WHEN \(value IS NULL\).*, configuration_id/],
  ])("a page by %s is asked of it with its bounds and in its order", async (by, after, asked) => {
    const { datasetVersionId } = await loadTable(opened.database, { dataset: "far" });
    const compiler = new PostgresQueryCompiler();
    const made: CompiledQuery[] = [];
    const plugin: KyselyPlugin = {
      transformQuery({ node, queryId }) {
        made.push(compiler.compileQuery(node, queryId));
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const kysely = opened.database.kysely.withPlugin(plugin);
    const key = { environmentId: 2, metricId: 1, versionIds: [datasetVersionId] };
    const place = by === "VALUE" ? after : [datasetVersionId, ...after];
    await measurementPageReader.page({ kysely }, key, { first: 100, after: place, by });
    const { sql = "", parameters = [] } = made.at(-1) ?? {};
    const text = `explain (verbose, costs off) ${sql}`;
    const { rows } = await opened.database.rawQuery(text, parameters);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toMatch(/Remote SQL/);
    expect(/Remote SQL: (.*)/.exec(plan)?.[1]).toMatch(asked);
    expect(plan).not.toMatch(/Filter:|Sort Key/);
  });

  test("a backup has its measurements, and is restored into one server", async () => {
    const file = join(folder, "both.backup");
    await saveBackup(opened.database, file);
    const target = await openDatabase(await createDatabase(servers.registry.url));
    try {
      await restoreBackup(target, file);
      for (const dataset of ["near", "far"])
        expect((await loadTable(target, { dataset })).values).toEqual(
          (await loadTable(opened.database, { dataset })).values,
        );
      expect(await faultsOf({ database: target })).toEqual([]);
      // What was restored is another registry: the node is not its.
      const node = { name: "one", url: opened.nodeUrl };
      await expect(joinNode(target, node)).rejects.toThrow(StorageNodeRefusedError);
      await expect(joinNode(target, node)).rejects.toThrow("measurements of another registry");
      expect(await checkNode(opened.url, node)).toContainEqual(
        expect.objectContaining({ level: "ok", says: expect.stringContaining("1 versions") }),
      );
    } finally {
      await target.close();
    }
  });

  test("one that is the registry itself is refused by name", async () => {
    const itself = { name: "one", url: opened.url.replace("127.0.0.1", "localhost") };
    await expect(joinNode(opened.database, itself)).rejects.toThrow(
      "storage node one is the registry's own database; give another server",
    );
    expect(await checkNode(opened.url, itself)).toEqual([
      expect.objectContaining({ level: "fault", says: expect.stringContaining("own database") }),
    ]);
  });

  test("nothing is restored beside a foreign table of others", async () => {
    const file = join(folder, "beside.backup");
    await saveBackup(opened.database, file);
    const target = await openDatabase(await createDatabase(servers.registry.url));
    try {
      await target.rawQuery(
        `create extension postgres_fdw; create server elsewhere foreign data wrapper postgres_fdw;
         create foreign table theirs (id integer) server elsewhere`,
      );
      await expect(restoreBackup(target, file)).rejects.toThrow(
        "the database holds what is not the registry's (foreign table theirs)",
      );
      await target.rawQuery("drop foreign table theirs");
      await migrate(target);
      await restoreBackup(target, file);
    } finally {
      await target.close();
    }
  });

  test("a version that is retracted keeps its rows there", async () => {
    const content = datasetContent(MEASURED, { id: "withdrawn" });
    const { datasetVersionId } = await storeDataset(opened.database, content);
    await opened.database.transaction((handle) => retractVersion(handle, datasetVersionId));
    expect(await opened.tables()).toContain(`measurement_v${datasetVersionId}`);
    expect(await faultsOf(opened)).toEqual([]);
  });

  test.each([
    [
      "a value was changed",
      /^nodes: measurement_v\d+ on storage node one holds other rows than it was given/,
      "update TABLE set value = value * 2 where environment_id = 1",
      "update TABLE set value = value / 2 where environment_id = 1",
    ],
    [
      "two values were exchanged",
      /^nodes: measurement_v\d+ on storage node one holds other rows/,
      `update TABLE set configuration_id = configuration_id + 1000;
       update TABLE set configuration_id = configuration_id - 999 where configuration_id % 2 = 1;
       update TABLE set configuration_id = configuration_id - 1001 where configuration_id > 1000`,
      `update TABLE set configuration_id = configuration_id + 1000;
       update TABLE set configuration_id = configuration_id - 999 where configuration_id % 2 = 1;
       update TABLE set configuration_id = configuration_id - 1001 where configuration_id > 1000`,
    ],
    [
      "a table was left by an import that broke off",
      /^nodes: measurement_v99 on storage node one is part of no data set: .*`drop table perfatlas_one\.measurement_v99`/,
      "create table perfatlas_one.measurement_v99 (id integer)",
      "drop table perfatlas_one.measurement_v99",
    ],
    [
      "a table has no key",
      /^nodes: measurement_v\d+ on storage node one has other columns or keys/,
      "alter table TABLE drop constraint KEY",
      `alter table TABLE add primary key
        (dataset_version_id, environment_id, metric_id, configuration_id, repeat)`,
    ],
    [
      "it is of a newer version",
      /^nodes: storage node one was made by another version \(layout 2, this program's is 1\)/,
      "update perfatlas_one.registry set layout = 2",
      "update perfatlas_one.registry set layout = 1",
    ],
    [
      "it is of another registry",
      /^nodes: storage node one holds measurements of another registry/,
      "update perfatlas_one.registry set key = gen_random_uuid()",
      "RESTORED",
    ],
  ])("verify says that %s", async (_, message, damage, undo) => {
    const [name] = await opened.tables();
    const said = (text: string) =>
      text.replaceAll("TABLE", `perfatlas_one.${name}`).replace("KEY", `${name}_pkey`);
    const { rows } = await opened.there.rawQuery("select key from perfatlas_one.registry");
    await opened.there.rawQuery(said(damage));
    try {
      expect(await faultsOf(opened)).toContainEqual(expect.stringMatching(message));
    } finally {
      const key = `update perfatlas_one.registry set key = '${rows[0]?.key}'`;
      await opened.there.rawQuery(undo === "RESTORED" ? key : said(undo));
    }
    expect(await faultsOf(opened)).toEqual([]);
  });
});
