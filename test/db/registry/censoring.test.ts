import {
  type Database,
  loadSample,
  loadTable,
  measurementReader,
  storeDataset,
} from "@perfatlas/db";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent, type Measured } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

const timeout = { status: "timeout", reason: "cut off", limit: 100 } as const;
const ENVIRONMENT = "example:h:w0:1.0";

/** One measurement per configuration; null was cut off. */
const measured = (values: readonly (number | null)[]): Measured[] =>
  values.map((value, repeat) => ({ environment: 0, configuration: 0, repeat, value }));

/** Type 7, as percentile_cont: what ranks worst is infinite; null where a quantile is not finite. */
function quantile(values: readonly (number | null)[], share: number, better: "lower" | "higher") {
  const worst = better === "lower" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const sorted = values.map((value) => value ?? worst).sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? worst, sorted[Math.ceil(at)] ?? worst];
  const between = low === high ? low : low + (at - Math.floor(at)) * (high - low);
  return Number.isFinite(between) ? between : null;
}

describe(`runs that were cut off, on ${testEngine}`, () => {
  let database: Database;
  let count = 0;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const store = async (values: readonly (number | null)[], better: "lower" | "higher") => {
    const id = `cut-${count++}`;
    const changes = { id, system: id, better, failure: timeout };
    const { datasetVersionId } = await storeDataset(
      database,
      datasetContent(measured(values), changes),
    );
    const [series] = await database.kysely
      .selectFrom("series")
      .where("dataset_version_id", "=", datasetVersionId)
      .selectAll()
      .execute();
    const key = {
      environmentId: series?.environment_id as number,
      metricId: series?.metric_id as number,
      versionIds: [datasetVersionId],
    };
    const [distribution] = await measurementReader.distributions(database, [key], 4);
    return { id, series, distribution };
  };

  test.each(["lower", "higher"] as const)(
    "count as worse than every value in median and quantiles (%s is better)",
    async (better) => {
      const cells = fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 2 }), {
        minLength: 1,
        maxLength: 9,
      });
      await fc.assert(
        fc.asyncProperty(cells, async (values) => {
          const { series, distribution } = await store(values, better);
          const kept = values.filter((value) => value !== null);
          expect(series?.median).toBe(quantile(values, 0.5, better));
          expect(series).toMatchObject({
            value_count: kept.length,
            timeout_count: values.length - kept.length,
            failure_count: values.length - kept.length,
            timeout_limit: kept.length === values.length ? null : 100,
            measured_configuration_count: kept.length === 0 ? 0 : 1,
            minimum: kept.length === 0 ? null : Math.min(...kept),
          });
          const shares = Array.from({ length: 101 }, (_, i) => quantile(values, i / 100, better));
          const read = distribution?.quantilesOfRuns ?? [];
          expect(read.map((value) => value === null)).toEqual(shares.map((q) => q === null));
          read.forEach((value, i) => {
            expect(Math.abs((value ?? 0) - (shares[i] ?? 0))).toBeLessThan(1e-12);
          });
        }),
        { numRuns: 12 },
      );
    },
  );

  test("a series of nothing has no distribution", async () => {
    const nowhere = { environmentId: 0, metricId: 0, versionIds: [] };
    expect(await measurementReader.distributions(database, [nowhere], 4)).toEqual([undefined]);
  });

  test("are infinite in a table, in the direction that is worse, and in no sample", async () => {
    const { id } = await store([3, null, null], "lower");
    const table = await loadTable(database, { dataset: id });
    expect([...(table.values[0] ?? [])]).toEqual([Number.POSITIVE_INFINITY]);
    expect(table.failureCounts[0]).toBe(1);
    const slug = ENVIRONMENT.replace("example", id);
    const sample = await loadSample(database, { dataset: id, environment: slug });
    expect(sample.y).toHaveLength(0);
    const other = await store([3, null, null], "higher");
    const reversed = await loadTable(database, { dataset: other.id });
    expect([...(reversed.values[0] ?? [])]).toEqual([Number.NEGATIVE_INFINITY]);
  });

  test("leave the median of repeats a value while most ended", async () => {
    const { id } = await store([3, null, 5], "lower");
    const table = await loadTable(database, { dataset: id });
    expect([...(table.values[0] ?? [])]).toEqual([5]);
  });
});
