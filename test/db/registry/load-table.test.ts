import {
  type Database,
  loadSample,
  loadTable,
  storeDataset,
  UnknownTableError,
} from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent, type Measured } from "../store/dataset-content.ts";
import { openTestDatabase, testEngine } from "../test-database.ts";

describe(`a table for training on ${testEngine}`, () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    const measured: Measured[] = [
      { environment: 0, configuration: 6, repeat: 0, value: 1 },
      { environment: 0, configuration: 6, repeat: 1, value: 2 },
      { environment: 0, configuration: 6, repeat: 2, value: 9 },
      { environment: 0, configuration: 6, repeat: 3, value: null },
      { environment: 0, configuration: 1, repeat: 0, value: null },
      { environment: 0, configuration: 1, repeat: 1, value: null },
      { environment: 0, configuration: 1, metric: 1, value: 77 },
      { environment: 1, configuration: 4, value: 0.1 + 0.2 },
      { environment: 1, configuration: 4, repeat: 1, value: 1e-300 },
    ];
    // The source has configuration 4, then 6, 1 and 6 again; indices count by first appearance.
    const rows = [2, 0, 1, 0];
    await storeDataset(database, datasetContent(measured, { rows, blockSize: 20 }));
  });
  afterAll(() => database.close());

  test("has distinct configurations in the order of the source", async () => {
    const { configurations, space } = await loadTable(database, { dataset: "example" });
    expect(configurations).toEqual([
      { fast: false, small: false, safe: true },
      { fast: false, small: true, safe: true },
      { fast: true, small: false, safe: false },
    ]);
    expect(space.options.map(({ name }) => name)).toEqual(["fast", "small", "safe"]);
    expect(space.constraints).toEqual([{ rule: "fast -> !safe", why: "cannot be both" }]);
  });

  test("gives the median of repeats that did not fail, bit for bit, and NaN without any", async () => {
    const table = await loadTable(database, { dataset: "example" });
    expect([...(table.values[0] as Float64Array)]).toEqual([Number.NaN, 2, Number.NaN]);
    expect(table.values[1]?.[0]).toBe((0.1 + 0.2 + 1e-300) / 2);
    expect([...(table.values[2] as Float64Array)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test("counts what failed apart from what was never measured", async () => {
    const { failureCounts, missingCounts } = await loadTable(database, { dataset: "example" });
    expect(failureCounts).toEqual([1, 0, 0]);
    expect(missingCounts).toEqual([1, 2, 3]);
  });

  test("gives the mean when asked for it", async () => {
    const table = await loadTable(database, { dataset: "example", repeats: "mean" });
    expect(table.values[0]?.[1]).toBe(4);
  });

  test("holds another metric and the environments asked for, in the order asked", async () => {
    const environments = ["example:h:w2:1.0", "example:h:w0:1.0"];
    const table = await loadTable(database, { dataset: "example", metric: "bytes", environments });
    expect(table.environments).toEqual(environments);
    expect(table.metric.unit).toBe("By");
    expect([...(table.values[1] as Float64Array)]).toEqual([Number.NaN, Number.NaN, 77]);
  });

  test("is of the first metric that was measured, not of the first that is declared", async () => {
    const sizes: Measured[] = [0, 1].map((configuration) => ({
      environment: 0,
      configuration,
      metric: 1,
      value: 7,
    }));
    await storeDataset(database, datasetContent(sizes, { id: "sizes-only" }));
    const { metric, values } = await loadTable(database, { dataset: "sizes-only" });
    expect(metric.name).toBe("bytes");
    expect([...(values[0] as Float64Array)]).toEqual([7, 7]);
    await expect(loadTable(database, { dataset: "sizes-only", metric: "time" })).rejects.toThrow(
      'has no metric "time"; it has bytes',
    );
  });

  test.each([
    [{ dataset: "nothing" }, /"nothing" is not loaded/],
    [{ dataset: "example", version: 7 }, /in version 7/],
    [{ dataset: "example", metric: "joules" }, /"joules"; it has time, bytes/],
    [{ dataset: "example", environments: ["moon"] }, /"moon"; it has example:h:w0:1.0/],
  ])("is refused for %j, with what there is", async (request, message) => {
    const refused = loadTable(database, request);
    await expect(refused).rejects.toThrow(UnknownTableError);
    await expect(refused).rejects.toThrow(message);
  });

  test("as a sample leaves failures out", async () => {
    const sample = await loadSample(database, {
      dataset: "example",
      environment: "example:h:w0:1.0",
    });
    expect([...sample.y]).toEqual([2]);
    expect(sample.x).toEqual({ rows: 1, columns: 3, data: Float64Array.of(0, 1, 1) });
    expect(sample.configurations).toHaveLength(1);
  });
});
