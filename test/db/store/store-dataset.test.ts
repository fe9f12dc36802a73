import {
  CountMismatchError,
  type Database,
  DuplicateMeasurementError,
  loadTable,
  SystemDisagreesError,
  storeDataset,
} from "@perfatlas/db";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, testEngine } from "../test-database.ts";
import { testNode } from "../test-server.ts";
import { datasetContent, type Measured } from "./dataset-content.ts";

const grid: readonly Measured[] = [0, 1, 2].flatMap((environment) =>
  [5, 3, 0].map((configuration) => ({
    environment,
    configuration,
    value: configuration === 3 && environment === 1 ? null : 10 * environment + configuration,
  })),
);

describe(`a stored data set on ${testEngine}`, () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const tables = [
    "system",
    "option",
    "environment",
    "configuration",
    "metric",
    "dataset",
    "dataset_version",
    "dataset_row",
    "source_file",
    "series",
    "failure",
    "measurement",
  ] as const;
  const counts = async () => {
    const entries: [string, number][] = [];
    for (const table of tables) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.table(table)}`.execute(database.kysely);
      entries.push([table, rows[0]?.count as number]);
    }
    return Object.fromEntries(entries);
  };

  test("comes back as it went in, in the order of its source", async () => {
    const stored = await storeDataset(database, datasetContent(grid));
    expect(stored).toMatchObject({ number: 1, isNew: true, configurationCount: 3 });
    expect(stored).toMatchObject({ measurementCount: 9, failureCount: 1 });
    const table = await loadTable(database, { dataset: "example" });
    expect(table.configurations).toEqual([
      { fast: true, small: false, safe: true },
      { fast: true, small: true, safe: false },
      { fast: false, small: false, safe: false },
    ]);
    expect(table.values.map((values) => [...values])).toEqual([
      [5, 3, 0],
      [15, Number.NaN, 10],
      [25, 23, 20],
    ]);
    expect(table.failureCounts).toEqual([0, 1, 0]);
    expect(table.missingCounts).toEqual([0, 0, 0]);
    expect(table.environments).toEqual([
      "example:h:w0:1.0",
      "example:h:w1:1.0",
      "example:h:w2:1.0",
    ]);
  });

  // On a node verify looks at the key; references do not reach there.
  test("lies in a partition of its own that has the keys and references of measurements for itself", async () => {
    const { datasetVersionId } = await storeDataset(database, datasetContent(grid));
    const { rows } = await sql<{ type: string; count: number }>`
      select contype as type, count(*) as count from pg_constraint
      where conrelid = ${`measurement_v${datasetVersionId}`}::regclass
        and contype in ('p', 'f') and convalidated and coninhcount = 0
      group by contype order by contype`.execute(database.kysely);
    const here = [
      { type: "f", count: 6 },
      { type: "p", count: 1 },
    ];
    expect(rows).toEqual(testNode === undefined ? here : []);
  });

  test("again stores nothing and gives the version that is there", async () => {
    const first = await storeDataset(database, datasetContent(grid));
    const before = await counts();
    const again = await storeDataset(database, datasetContent(grid));
    expect(again).toEqual({ ...first, isNew: false });
    expect(await counts()).toEqual(before);
  });

  test("with other values is the next version; the old one stays readable", async () => {
    await storeDataset(database, datasetContent(grid, { id: "corrected" }));
    const corrected = grid.map((each) => ({ ...each, value: 7 }));
    const second = await storeDataset(database, datasetContent(corrected, { id: "corrected" }));
    expect(second).toMatchObject({ number: 2, isNew: true });
    const newest = await loadTable(database, { dataset: "corrected" });
    const oldest = await loadTable(database, { dataset: "corrected", version: 1 });
    expect(newest.values[0]?.[0]).toBe(7);
    expect(oldest.values[0]?.[0]).toBe(5);
  });

  test("is summarised per environment and metric", async () => {
    const { datasetVersionId } = await storeDataset(database, datasetContent(grid));
    const series = await database.kysely
      .selectFrom("series")
      .where("dataset_version_id", "=", datasetVersionId)
      .orderBy("environment_id")
      .selectAll()
      .execute();
    expect(series).toHaveLength(3);
    expect(series[1]).toMatchObject({
      configuration_count: 3,
      value_count: 2,
      failure_count: 1,
      minimum: 10,
      measured_configuration_count: 2,
      timeout_count: 0,
      timeout_limit: null,
      median: 12.5,
      maximum: 15,
    });
  });

  test.each(["configurations", "measurements", "failures"] as const)(
    "with another number of %s than stated leaves nothing behind",
    async (what) => {
      const before = await counts();
      const content = datasetContent(grid, { id: "miscounted", expected: { [what]: 8 } });
      await expect(storeDataset(database, content)).rejects.toThrow(CountMismatchError);
      expect(await counts()).toEqual(before);
      const { rows } = await database.rawQuery(
        "select 1 as one from pg_tables where tablename = $1",
        ["measurement_v99"],
      );
      expect(rows).toEqual([]);
    },
  );

  test("whose reader throws half way leaves nothing behind", async () => {
    const before = await counts();
    const content = datasetContent(grid, { id: "broken", system: "broken" });
    async function* breaking() {
      let left = 2;
      for await (const block of content.blocks) {
        if (left-- === 0) throw new Error("line 5 is broken");
        yield block;
      }
    }
    const broken = storeDataset(database, { ...content, blocks: breaking() });
    await expect(broken).rejects.toThrow("line 5 is broken");
    expect(await counts()).toEqual(before);
  });

  test("that measures one thing twice is refused", async () => {
    const twice = [...grid, grid[0] as Measured];
    const content = datasetContent(twice, { id: "twice" });
    await expect(storeDataset(database, content)).rejects.toThrow(DuplicateMeasurementError);
  });

  test("with an infinite value is refused by the database, and the connection lives on", async () => {
    const infinite = [{ environment: 0, configuration: 0, value: Number.POSITIVE_INFINITY }];
    const content = datasetContent(infinite, { id: "infinite" });
    await expect(storeDataset(database, content)).rejects.toThrow(/check constraint/);
    await expect(loadTable(database, { dataset: "infinite" })).rejects.toThrow(/not loaded/);
  });

  test("whose metric has another unit than the system's is refused", async () => {
    await storeDataset(database, datasetContent(grid));
    const content = datasetContent(grid, { id: "milliseconds", unit: "ms" });
    await expect(storeDataset(database, content)).rejects.toThrow(SystemDisagreesError);
  });

  test("with other options than the system's is refused", async () => {
    await storeDataset(database, datasetContent(grid));
    const content = datasetContent(grid, { id: "renamed", optionNames: ["fast", "tiny", "safe"] });
    await expect(storeDataset(database, content)).rejects.toThrow(/option 2/);
  });

  test.each([[true], [false]])(
    "derived from another is linked to it (original first: %s)",
    async (isOriginalFirst) => {
      const system = `linked-${isOriginalFirst}`;
      const original = () => datasetContent(grid, { id: `${system}-original`, system });
      const copy = () =>
        datasetContent(grid, { id: `${system}-copy`, system, derivedFrom: `${system}-original` });
      await storeDataset(database, isOriginalFirst ? original() : copy());
      await storeDataset(database, isOriginalFirst ? copy() : original());
      const { name } = await database.kysely
        .selectFrom("dataset")
        .innerJoin("dataset as original", "original.id", "dataset.derived_from_id")
        .where("dataset.slug", "=", `${system}-copy`)
        .select("original.slug as name")
        .executeTakeFirstOrThrow();
      expect(name).toBe(`${system}-original`);
    },
  );

  test("among four that are stored at once, two of them the same, goes in once", async () => {
    const at = (id: string) => datasetContent(grid, { id, system: `at-once-${id}` });
    const contents = [at("a"), at("b"), at("a"), at("c")];
    const stored = await Promise.all(contents.map((each) => storeDataset(database, each)));
    expect(stored.map(({ number }) => number)).toEqual([1, 1, 1, 1]);
    expect(stored.filter(({ isNew }) => isNew)).toHaveLength(3);
    expect(stored[0]?.datasetVersionId).toBe(stored[2]?.datasetVersionId);
  });

  test("whatever it holds, every value comes back, over any cut into blocks", async () => {
    let number = 0;
    const measurement = fc.record({
      environment: fc.integer({ min: 0, max: 2 }),
      configuration: fc.integer({ min: 0, max: 7 }),
      metric: fc.integer({ min: 0, max: 1 }),
      repeat: fc.integer({ min: 0, max: 3 }),
      value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 4 }),
    });
    const distinct = fc.uniqueArray(measurement, {
      minLength: 1,
      maxLength: 40,
      selector: (m) => `${m.environment} ${m.configuration} ${m.metric} ${m.repeat}`,
    });
    await fc.assert(
      fc.asyncProperty(distinct, fc.integer({ min: 1, max: 50 }), async (measured, blockSize) => {
        const content = datasetContent(measured, {
          id: `property-${number++}`,
          system: "property",
          blockSize,
        });
        const { datasetVersionId } = await storeDataset(database, content);
        const rows = await database.kysely
          .selectFrom("measurement")
          .innerJoin("environment", "environment.id", "measurement.environment_id")
          .innerJoin("configuration", "configuration.id", "measurement.configuration_id")
          .innerJoin("metric", "metric.id", "measurement.metric_id")
          .where("dataset_version_id", "=", datasetVersionId)
          .select(["environment.slug", "key", "metric.name", "repeat", "value"])
          .execute();
        const key = (configuration: number) =>
          [0, 1, 2].map((k) => (configuration >> k) & 1).join(",");
        const text = (slug: string, ...rest: unknown[]) => [slug, ...rest].join(" ");
        const given = measured.map((m) =>
          text(
            `property:h:w${m.environment}:1.0`,
            key(m.configuration),
            m.metric === 0 ? "time" : "bytes",
            m.repeat,
            m.value === null ? "failed" : m.value,
          ),
        );
        const found = rows.map((row) =>
          text(row.slug, row.key, row.name, row.repeat, row.value ?? "failed"),
        );
        expect(found.sort()).toEqual(given.sort());
      }),
      { numRuns: 15 },
    );
  });
});
