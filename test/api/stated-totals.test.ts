import { importDataset } from "@perfatlas/db/importers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { named } from "../datasets/quirk.ts";
import { small, smallLines, withFiles } from "../importers/small-dataset.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false, descriptors: [named("jetson-tx2-opml19")] });
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

const totalsOf = async (slug: string): Promise<unknown> => {
  const { data } = await open.api.execute(
    `{ dataset(slug: "${slug}") { statedTotals { hardware configurationCount measuredCount coverage } } }`,
  );
  return (data as { dataset: { statedTotals: unknown } }).dataset.statedTotals;
};

test("what a source states stands beside what is here, per board", async () => {
  const source = "a paper";
  const stated = {
    ...small,
    statedTotals: [
      { hardware: "laptop", configurations: 64, source },
      { hardware: "server", configurations: 100, source },
    ],
  };
  const content = `${smallLines.join("\n")}\n`;
  await withFiles({ "small.csv": content }, (files) => importDataset(open.database, stated, files));
  // Sixteen configurations in each of two environments on the laptop.
  expect(await totalsOf("small")).toEqual([
    { hardware: "laptop", configurationCount: 64, measuredCount: 32, coverage: 0.5 },
    { hardware: "server", configurationCount: 100, measuredCount: 0, coverage: 0 },
  ]);
});

test("what is stated is known before anything is loaded", async () => {
  expect(await totalsOf("jetson-tx2-opml19")).toEqual([
    { hardware: "jetson-tx1", configurationCount: 46_080, measuredCount: null, coverage: null },
    { hardware: "jetson-tx2", configurationCount: 11_616, measuredCount: null, coverage: null },
  ]);
});
