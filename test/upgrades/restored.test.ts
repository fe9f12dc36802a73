import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createApi } from "@perfatlas/api";
import { type Database, migrate, readMigrations } from "@perfatlas/db";
import { openSource } from "@perfatlas/db/importers";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schemaText } from "../../db/src/migrate/schema-text.ts";
import { summariseSeries } from "../../db/src/store/summarise-series.ts";
import { releases } from "../db/releases.ts";
import { allColumns, type Looked, tableContents } from "../db/table-contents.ts";
import { openEmptyDatabase, openTestDatabase, testEngine } from "../db/test-database.ts";

/** Columns that a migration fills anew, by table; each has a test of its own of what it makes of them. */
const REWRITTEN: Readonly<Record<string, readonly string[]>> = {
  // 0004: forms that were settings of a strategy are strategies of their own.
  evaluation: ["settings"],
  // 0009: what is known of environments and their axes is in one table; facts.test.ts.
  hardware: ["facts"],
  // 0014: upload is called contribute.
  token: ["scope"],
  version: ["facts"],
  workload: ["facts"],
};
/** Tables whose rows a migration has moved, each with a test of its own. */
const MOVED: readonly string[] = ["environment_fact"];

describe.each(releases)(`a registry of $name on ${testEngine}`, (release) => {
  let database: Database;
  let looked: Looked;
  beforeAll(async () => {
    database = await openEmptyDatabase();
    await database.rawQuery(release.registry);
    looked = await allColumns(database);
  });
  afterAll(() => database.close());

  test("holds what the release put into it", async () => {
    const contents = await tableContents(database, looked);
    await expect(`${JSON.stringify(contents, null, 2)}\n`).toMatchFileSnapshot(
      join(release.folder, "contents.json"),
    );
  });

  test("is brought up to date with every row kept", async () => {
    const kept = Object.fromEntries(
      Object.entries(looked)
        .filter(([table]) => !MOVED.includes(table))
        .map(([table, columns]) => [
          table,
          columns.filter((column) => !REWRITTEN[table]?.includes(column)),
        ]),
    );
    const before = await tableContents(database, kept);
    const scopes = "select scope from token order by id";
    const { rows: old } = await database.rawQuery(scopes);
    const applied = await migrate(database);
    const later = readMigrations().filter(({ name }) => !release.migrations.has(name));
    expect(applied).toEqual(later.map(({ name }) => name));
    // Series summarise measurements: their rows stay, their figures are what today's code says.
    const { schema_migration: ledger, series, ...after } = await tableContents(database, kept);
    const { schema_migration: earlier, series: summaries, ...data } = before;
    expect(after).toEqual(data);
    expect(series?.rows).toBe(summaries?.rows);
    expect(ledger?.rows).toBe((earlier?.rows ?? 0) + later.length);
    const { rows: tokens } = await database.rawQuery(scopes);
    expect(JSON.stringify(tokens)).toBe(JSON.stringify(old).replaceAll("upload", "contribute"));
    expect(await migrate(database)).toEqual([]);
  });

  test("has the series that its measurements give", async () => {
    const series = { series: (await allColumns(database)).series ?? [] };
    const migrated = await tableContents(database, series);
    const { rows } = await database.rawQuery("select id from dataset_version");
    for (const { id } of rows) {
      const scope = { datasetVersionId: id as number, table: "measurement" };
      await summariseSeries(database, scope);
    }
    expect(await tableContents(database, series)).toEqual(migrated);
  });

  test("has the schema that a new one has", async () => {
    const fresh = await openTestDatabase();
    try {
      expect(await schemaText(database)).toBe(await schemaText(fresh));
    } finally {
      await fresh.close();
    }
  });

  test("keeps what was computed with a form that is a strategy now as the entry that it was", async () => {
    const { rows } = await database.rawQuery(
      `select strategy.name, settings -> 'strategy' as settings, count(*)::int as count
       from evaluation join strategy on strategy.id = strategy_id
       where strategy.name in ('linear-shift', 'log-shift') group by 1, 2 order by 1`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { name, settings } of rows) {
      expect(settings, String(name)).toEqual(createStrategy(String(name)).settings);
    }
  });

  test("is served, its jobs go on, and what it has imported is known", async () => {
    const { measurement = [], evaluation = [], job = [] } = looked;
    const before = await tableContents(database, { measurement, evaluation, job });
    const directory = fileURLToPath(new URL("../../db/src/datasets/example/", import.meta.url));
    const descriptor = await readFile(join(directory, "descriptor.yaml"), "utf8");
    const source = openSource({ offline: true });
    const api = await createApi({ database, revision: "test", source, descriptors: [] });
    try {
      const id = await api.jobs.enqueue("import-descriptor", { descriptor, directory });
      await api.jobs.runToEnd(id);
      const { data, errors } = await api.execute(
        "{ counts { measurements evaluations } jobs(first: 100) { nodes { kind state } } }",
      );
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        counts: { measurements: before.measurement?.rows, evaluations: before.evaluation?.rows },
      });
      const { nodes } = (data as { jobs: { nodes: { kind: string; state: string }[] } }).jobs;
      // The import, and the files and figures of what came in.
      expect(nodes.length).toBe((before.job?.rows ?? 0) + 3);
      expect(nodes).toContainEqual({ kind: "import-descriptor", state: "SUCCEEDED" });
      expect(nodes[0]?.kind).toBe("refresh-figures");
    } finally {
      await api.close();
    }
  });
});
