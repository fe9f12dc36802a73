import { migrate, openDatabase, storeDataset } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase } from "../test-server.ts";
import { datasetContent } from "./dataset-content.ts";

const TABLES = "system, environment, metric, configuration, dataset_version, failure, run";

describe("on the PostgreSQL of DATABASE_URL", () => {
  let server: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    server = await createTestDatabase();
  });
  afterAll(() => server.drop());

  test("an import waits for no reader of what its rows name, and so no reader and no import is ended for the other", async () => {
    const database = await openDatabase({ url: server.url });
    await migrate(database);
    const keys = await database.transaction(async (reader) => {
      for (const table of TABLES.split(", "))
        await reader.rawQuery(`select count(*) from ${table}`);
      const other = await openDatabase({ url: server.url, statementSeconds: 20 });
      const { isNew, datasetVersionId } = await storeDataset(
        other,
        datasetContent([{ environment: 0, configuration: 1, value: 2 }]),
      );
      expect(isNew).toBe(true);
      const { rows } = await other.rawQuery(
        `select count(*)::int as count, bool_and(convalidated) as valid from pg_constraint
         where conrelid = 'measurement_v${datasetVersionId}'::regclass and contype = 'f'`,
      );
      await other.close();
      return rows[0];
    });
    expect(keys).toEqual({ count: 6, valid: true });
    await database.close();
  });
});
