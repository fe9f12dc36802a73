import { expect, test } from "vitest";
import { sourceTables } from "../../apps/api/src/suggestion/source-tables.ts";
import { coderDataset } from "./coder-dataset.ts";
import { openTestApi } from "./open-test-api.ts";

test("what was cut off in a source is left out of what is learned from, and counted", async () => {
  const { database, close } = await openTestApi();
  const { descriptor } = await coderDataset();
  const found = await sourceTables(database, descriptor, "time", []);
  expect(
    found.map(({ slug, censoredCount, values }) => [slug, censoredCount, values.length]),
  ).toEqual([
    ["coder:laptop:video:1.0", 1, 11],
    ["coder:server:video:1.0", 0, 12],
  ]);
  await close();
});
